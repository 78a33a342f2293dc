# Agreement by listing every pair of raters, by base R: packages/analysis/golden/agreement.json.
# Rscript scripts/golden/agreement.R packages/analysis/golden/agreement.json
source("scripts/golden/write-json.R")
set.seed(11)
# Fleiss' kappa from ratings (things in rows, raters in columns), pair by pair instead of by his formula.
pairs <- function(n) combn(n, 2)
fleiss <- function(ratings, k) {
  p <- pairs(ncol(ratings))
  observed <- mean(ratings[, p[1, ]] == ratings[, p[2, ]])
  chance <- sum((tabulate(ratings, k) / length(ratings))^2)
  counts <- t(apply(ratings, 1, tabulate, k))
  list(table = apply(counts, 1, as.list), observed = observed, byChance = chance, kappa = (observed - chance) / (1 - chance))
}
# The index: attributes of several questions with answers of their own; sheets in rows, questions in columns; NA is left open.
index <- function(sheets, answers, attribute) {
  p <- pairs(nrow(sheets)); names <- unique(attribute)
  by_pair <- function(name) {
    cols <- which(attribute == name)
    same <- sheets[p[1, ], cols, drop = FALSE] == sheets[p[2, ], cols, drop = FALSE]
    mean(rowMeans(same, na.rm = TRUE), na.rm = TRUE)
  }
  observed <- vapply(names, by_pair, 0)
  chance <- vapply(names, function(name) mean(1 / answers[attribute == name]), 0)
  list(attribute = as.list(attribute), answers = as.list(answers),
       sheets = apply(sheets, 1, function(row) as.list(ifelse(is.na(row), -1, row))),
       byAttribute = as.list(unname(observed)), observed = mean(observed), byChance = mean(chance),
       kappa = (mean(observed) - mean(chance)) / (1 - mean(chance)))
}
draw <- function(n, answers, agree, open = 0) {
  m <- sapply(answers, function(k) ifelse(runif(n) < agree, sample(0:(k - 1), 1), sample(0:(k - 1), n, TRUE)))
  m[runif(length(m)) < open] <- NA
  m
}
attribute <- c("a", "b", "c", "c", "c", "c", "d", "e", "e")
answers <- c(6, 4, 2, 2, 2, 2, 3, 2, 2)
ratings <- function(things, raters, k, agree)
  t(sapply(seq_len(things), function(i) ifelse(runif(raters) < agree, sample(k, 1), sample(k, raters, TRUE))))
out <- list(
  source = "every pair of raters listed and compared; chance by shares of use (fleiss) or by equal chances (index)",
  tool = R.version.string, script = "scripts/golden/agreement.R", tolerance = 1e-12,
  fleiss = list(fleiss(ratings(12, 5, 4, 0.3), 4), fleiss(ratings(30, 8, 3, 0.6), 3), fleiss(ratings(7, 2, 5, 0), 5)),
  index = list(index(draw(4, answers, 0.2), answers, attribute), index(draw(9, answers, 0.7), answers, attribute),
               index(draw(12, answers, 0.5, 0.15), answers, attribute))
)
write_json(out)
