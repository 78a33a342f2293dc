# Rscript scripts/golden/knox.R > packages/analysis/golden/knox.json
# Pairs by bands of distance and days from R's own dist() and findInterval(); what permuting gives on average in closed form:
# near pairs times soon pairs over all pairs. One cell also from surveillance::knox.
suppressMessages(library(surveillance))
set.seed(64)
n <- 120
parent <- sample(n, replace = TRUE)
x <- runif(n, 0, 2500); y <- runif(n, 0, 2500); day <- sample(0:89, n, replace = TRUE)
for (i in 2:n) if (i %% 4 == 0 && parent[i] < i) {
  x[i] <- x[parent[i]] + runif(1, -80, 80); y[i] <- y[parent[i]] + runif(1, -80, 80); day[i] <- day[parent[i]] + sample(0:6, 1)
}
# Some places twice, and some pairs on an edge.
x[5] <- x[9]; y[5] <- y[9]; x <- round(x); y <- round(y); x[20] <- x[21] + 100; y[20] <- y[21]
metres <- c(0, 1, 100, 200, 400, Inf); days <- c(0, 7, 14, 28, Inf)
table_of <- function(method) {
  ds <- as.vector(dist(cbind(x, y), method = method)); dt <- as.vector(dist(day))
  r <- findInterval(ds, metres); c <- findInterval(dt, days)
  observed <- table(factor(r, 1:5), factor(c, 1:4))
  expected <- outer(rowSums(observed), colSums(observed)) / sum(observed)
  list(observed = as.vector(t(observed)), expected = as.vector(t(expected)))
}
euclidean <- table_of('euclidean'); manhattan <- table_of('manhattan')
# It counts "at most": 199.99 m are under 200, 13 days under 14.
dots <- capture.output(s <- knox(dist(day), dist(cbind(x, y)), eps.t = 13, eps.s = 199.99, simulate.p.value = TRUE, B = 9999, .parallel = 1))
list_of <- function(v) paste0('[', paste(format(v, digits = 15, trim = TRUE, scientific = FALSE), collapse = ','), ']')
edges <- function(v) list_of(v[is.finite(v)])
cat(sprintf('{
  "source": "scripts/golden/knox.R",
  "tool": "R %s: stats::dist, findInterval; surveillance %s: knox",
  "tolerance": "counts exact; means within the error of the permutations",
  "xM": %s,
  "yM": %s,
  "day": %s,
  "edgesM": %s,
  "edgesDays": %s,
  "euclidean": { "observed": %s, "expected": %s },
  "manhattan": { "observed": %s, "expected": %s },
  "surveillance": { "withinM": 200, "withinDays": 14, "observed": %d, "expected": %s, "permutations": 9999, "p": %s }
}
', paste(R.version$major, R.version$minor, sep = '.'), packageVersion('surveillance'), list_of(x), list_of(y), list_of(day),
edges(metres), edges(days), list_of(euclidean$observed), list_of(euclidean$expected), list_of(manhattan$observed),
list_of(manhattan$expected), as.integer(s$statistic), list_of(s$null.value), list_of(s$p.value)))
