# Charts, trend and changes of level by base R: packages/analysis/golden/trend.json.
# Rscript scripts/golden/trend.R packages/analysis/golden/trend.json
source("scripts/golden/write-json.R")
set.seed(11)
out <- list(
  source = "cor.test (kendall), filter, poisson.test family, dpois, ppois, lgamma, tapply; partitions tried one by one",
  tool = R.version.string, script = "scripts/golden/trend.R", tolerance = 1e-9
)

# Mann-Kendall with ties: R's normal approximation with continuity correction.
tied <- list(rpois(15, 3), rpois(40, 6) + (1:40) %/% 10, rpois(100, 1), rep(c(2, 3), 10))
out$mannKendall <- lapply(tied, function(x) {
  t <- suppressWarnings(cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE))
  list(values = x, z = unname(t$statistic), p = t$p.value)
})

# EWMA as a recursive filter.
z <- round(rnorm(40), 3); z[26:40] <- z[26:40] + 1
e <- as.numeric(stats::filter(0.2 * z, 0.8, method = "recursive"))
out$ewma <- list(z = z, value = e, limit = 3 * sqrt(0.2 / 1.8 * (1 - 0.8^(2 * seq_along(z)))))

# CUSUM as a fold.
high <- Reduce(function(c, x) max(0, c + x - 0.5), z, 0, accumulate = TRUE)[-1]
low <- Reduce(function(c, x) max(0, c - x - 0.5), z, 0, accumulate = TRUE)[-1]
out$cusum <- list(z = z, high = high, low = low)

# Moving sums by a filter, month means by tapply over three whole years from March 2021.
m <- rpois(36, 20)
out$movingSum <- list(counts = m, sums = as.numeric(na.omit(stats::filter(m, rep(1, 12), sides = 1))))
dates <- seq(as.Date("2021-03-01"), by = "month", length.out = 37)
days <- as.numeric(diff(dates)); cal <- as.integer(format(dates[1:36], "%m"))
out$monthIndex <- list(
  firstMonth = (2021 - 1970) * 12 + 2, counts = m,
  plain = as.numeric(tapply(m, cal, mean) / mean(m)),
  perDay = as.numeric(tapply(m, cal, sum) / tapply(days, cal, sum) / (sum(m) / sum(days)))
)

# Changes of level: every partition into stretches of 3 or more with up to two changes, by dpois itself.
loglik <- function(x, e) if (sum(x) == 0) 0 else sum(dpois(x, e * sum(x) / sum(e), log = TRUE))
dispersion <- function(x, e) {
  i <- 2:length(x); s <- x[i] + x[i - 1]; k <- s > 0
  r <- s / (e[i] + e[i - 1])
  max(1, mean((((x[i] / e[i] - x[i - 1] / e[i - 1])^2) / (r * (1 / e[i] + 1 / e[i - 1])))[k]))
}
partition <- function(x, e) {
  n <- length(x); d <- dispersion(x, e); pen <- 3 * log(n)
  value <- function(cuts) {
    b <- c(0, cuts, n)
    sum(sapply(seq_len(length(b) - 1), function(i) -2 * loglik(x[(b[i] + 1):b[i + 1]], e[(b[i] + 1):b[i + 1]]))) / d + pen * length(cuts)
  }
  best <- list(v = value(integer()), cuts = integer())
  for (a in 3:(n - 3)) {
    v <- value(a); if (v < best$v) best <- list(v = v, cuts = a)
    if (a + 3 <= n - 3) for (b in (a + 3):(n - 3)) { v <- value(c(a, b)); if (v < best$v) best <- list(v = v, cuts = c(a, b)) }
  }
  list(counts = x, exposure = e, dispersion = d, penalty = pen, cuts = as.list(best$cuts))
}
out$changes <- list(
  partition(rpois(30, 8), rep(1, 30)),
  partition(c(rpois(14, 4), rpois(16, 11)), rep(1, 30)),
  partition(c(rpois(12, 30), rpois(10, 12), rpois(14, 25)), rep(1, 36)),
  partition(c(rpois(12, 30), rpois(12, 60)), rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 2) / 30)
)

# Where one change lies: posterior under Jeffreys' prior, integrated numerically rate by rate.
x <- c(rpois(9, 3), rpois(8, 6)); e <- rep(c(1, 1.2), length.out = 17)
marginal <- function(x, e) log(integrate(function(r) sapply(r, function(l) exp(sum(dpois(x, l * e, log = TRUE)) - 0.5 * log(l) + 30)), 0, Inf, rel.tol = 1e-10, subdivisions = 2000)$value) - 30
post <- sapply(1:16, function(k) marginal(x[1:k], e[1:k]) + marginal(x[(k + 1):17], e[(k + 1):17]))
post <- exp(post - max(post)); post <- post / sum(post)
o <- order(-post); take <- o[seq_len(which(cumsum(post[o]) >= 0.95)[1])]
out$interval <- list(counts = x, exposure = e, low = min(take), high = max(take))

# Alarms a year.
grid <- list(c(1, 1, 4, 5), c(4.2, 2, 15, 19), c(20, 1, 29, 34), c(0.3, 4, 4, 6))
out$alarms <- lapply(grid, function(g) list(
  baselineMean = g[1], windowPeriods = g[2], amberAt = g[3], redAt = g[4],
  amberAYear = 365.2425 / 7 * ppois(g[3] - 1, g[1] * g[2], lower.tail = FALSE),
  redAYear = 365.2425 / 7 * ppois(g[4] - 1, g[1] * g[2], lower.tail = FALSE)
))
at <- c(0.5, 1, 1.5, 2, 3.7, 9.99, 10, 120.5, 54321.5)
out$logGamma <- list(x = at, value = lgamma(at))

# u-chart by its formulas.
u <- rpois(24, 12); ex <- rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 2)
centre <- sum(u[1:12]) / sum(ex[1:12])
out$uChart <- list(counts = u, exposure = ex, centre = centre, lower = pmax(0, centre - 3 * sqrt(centre / ex)), upper = centre + 3 * sqrt(centre / ex))

# Season of weeks beside levels that change: Poisson regression by glm on the months whose middles lie around each Thursday.
season <- function(first, x, cut) {
  n <- length(x); thursday <- as.Date(first) + 7 * (seq_len(n) - 1) + 3
  month <- as.integer(format(thursday, "%m"))
  month_days <- sapply(seq_len(n), function(i) { d <- seq(as.Date(format(thursday[i], "%Y-%m-01")), by = "month", length.out = 2); as.integer(d[2] - d[1]) })
  part <- (as.integer(format(thursday, "%d")) - 0.5) / month_days; away <- abs(part - 0.5)
  other <- ifelse(part < 0.5, (month + 10) %% 12 + 1, month %% 12 + 1)
  basis <- matrix(0, n, 12); basis[cbind(seq_len(n), month)] <- 1 - away; basis[cbind(seq_len(n), other)] <- away
  stretch <- factor(seq_len(n) > cut)
  g <- if (cut > 0) glm(x ~ stretch + basis[, -1], family = poisson, epsilon = 1e-14) else glm(x ~ basis[, -1], family = poisson, epsilon = 1e-14)
  b <- tail(coef(g), 11); index <- exp(as.numeric(basis[, -1] %*% b))
  list(firstMonday = first, counts = x, cut = cut, index = index / mean(index), coefficients = as.numeric(coef(g)), logLikelihood = sum(x * log(fitted(g)) - fitted(g)))
}
wave <- function(n, peak) 1 + 0.35 * cos(2 * pi * (seq_len(n) - peak) / 52.1775)
out$weekSeason <- list(
  season("2021-03-01", rpois(130, ifelse(seq_len(130) > 80, 55, 35) * wave(130, 20)), 80),
  season("2022-01-03", rpois(160, 30 * wave(160, 4)), 0)
)
write_json(out)
