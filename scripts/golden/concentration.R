# Gini by the mean difference of all pairs, Lorenz and shares by sorting, by base R: packages/analysis/golden/concentration.json.
# Rscript scripts/golden/concentration.R packages/analysis/golden/concentration.json
source("scripts/golden/write-json.R")
set.seed(5)
gini <- function(x) sum(abs(outer(x, x, "-"))) / (2 * length(x)^2 * mean(x))
one <- function(x) {
  n <- length(x); crimes <- sum(x); g <- gini(x)
  # The most even sharing of few crimes: one each, as far as they go. G' puts it at 0 and one place with all at G' = 1 - its share.
  even <- if (crimes < n) c(rep(1, crimes), rep(0, n - crimes)) else rep(1, n)
  s <- sort(x, decreasing = TRUE); top <- ceiling(n * 0.2)
  list(counts = x, gini = g, generalised = 1 - (1 - g) / (1 - gini(even)), top20 = sum(s[1:top]) / crimes,
       placesFor80 = which(cumsum(s) >= 0.8 * crimes - 1e-9)[1], crimesUpToMedianPlace = sum(rev(s)[1:(n %/% 2)]) / crimes)
}
by_chance <- function(crimes, places, busiest) {
  mean(replicate(400, sum(sort(tabulate(sample(places, crimes, TRUE), places), decreasing = TRUE)[1:busiest]) / crimes))
}
out <- list(
  source = "mean absolute difference of all pairs; simulation of crimes that fall on any place alike (400 runs)",
  tool = R.version.string, script = "scripts/golden/concentration.R", tolerance = 1e-12,
  cases = list(one(rpois(40, 3)), one(rnbinom(60, 0.4, mu = 2)), one(rpois(80, 0.3)), one(c(rep(0, 90), 1, 1, 1, 2, 9)), one(rep(4, 10))),
  chance = lapply(list(c(500, 1000, 200), c(300, 5000, 50), c(20000, 2000, 100)), function(a)
    list(crimes = a[1], places = a[2], busiest = a[3], share = by_chance(a[1], a[2], a[3])))
)
write_json(out)
