# Known answers for the hot-spot methods: Rscript scripts/golden/hotspots.R > packages/analysis/golden/hotspots.json
suppressMessages({ library(spatstat.explore); library(spdep); library(dbscan) })
set.seed(20261124)
n <- 160
x <- round(c(rnorm(60, 700, 90), rnorm(50, 1500, 60), runif(50, 0, 2000)), 1)
y <- round(c(rnorm(60, 600, 70), rnorm(50, 900, 120), runif(50, 0, 1200)), 1)
inside <- x > 0 & x < 2000 & y > 0 & y < 1200
x <- x[inside]; y <- y[inside]; n <- length(x)
version <- function(p) paste(p, as.character(packageVersion(p)))

# Kernel density at points: spatstat's exact sum over pairs, no edge correction. sigma is a standard deviation:
# the quartic kernel of radius h has one of h / sqrt(8).
P <- ppp(x, y, window = owin(c(0, 2000), c(0, 1200)))
at <- expand.grid(x = seq(50, 1950, 100), y = seq(50, 1150, 100))
h <- 300
pq <- ppp(c(x, at$x), c(y, at$y), window = owin(c(-1, 2001), c(-1, 1201)), check = FALSE)
w <- c(rep(1, n), rep(0, nrow(at)))
dens <- function(kernel, sigma, cutoff) density(pq, sigma = sigma, kernel = kernel, weights = w, at = "points", edge = FALSE, leaveoneout = FALSE, cutoff = cutoff)[-(1:n)]
kde <- list(bandwidthM = h, cellM = 100, columns = 20, rows = 12,
  quartic = as.numeric(dens("quartic", h / sqrt(8), h)) * 1e6,
  gaussian = as.numeric(dens("gaussian", h, 5000)) * 1e6)

# Counts in cells of 100 m, row by row from the south.
cells <- as.numeric(table(factor(floor(x / 100), 0:19), factor(floor(y / 100), 0:11)))
centres <- as.matrix(expand.grid(seq(50, 1950, 100), seq(50, 1150, 100)))
queen <- dnearneigh(centres, 0, 142)
g <- function(nb) as.numeric(localG(cells, nb2listw(include.self(nb), style = "B")))
lm <- localmoran(cells, nb2listw(queen, style = "W"), conditional = TRUE, mlvar = TRUE)
z <- g(queen)
gi <- list(values = cells, columns = 20, rows = 12, queen = z, rook = g(dnearneigh(centres, 0, 100)),
  within250 = g(dnearneigh(centres, 0, 250)), bh = p.adjust(2 * pnorm(-abs(z)), "BH"))

d <- dbscan(cbind(x, y), eps = 60, minPts = 6)
ce <- function(correction) clarkevans(P, correction = correction)
out <- list(
  source = "Generated events (seed 20261124); computed by scripts/golden/hotspots.R",
  tool = paste(R.version.string, "|", paste(vapply(c("spatstat.explore", "spdep", "dbscan"), version, ""), collapse = ", ")),
  version = 1, tolerance = 1e-9,
  x = x, y = y, kde = kde, gi = gi,
  moran = list(i = as.numeric(lm[, 1]), z = as.numeric(lm[, 4]), quadrant = as.character(attr(lm, "quadr")$mean)),
  dbscan = list(withinM = 60, leastEvents = 6, cluster = d$cluster, core = as.integer(is.corepoint(cbind(x, y), eps = 60, minPts = 6))),
  nearest = list(areaM2 = 2000 * 1200, perimeterM = 6400, distances = as.numeric(nndist(P)), naive = as.numeric(ce("none")),
    donnelly = as.numeric(ce("Donnelly")), p = as.numeric(clarkevans.test(P, correction = "none", method = "asymptotic")$p.value),
    pDonnelly = as.numeric(clarkevans.test(P, correction = "Donnelly", method = "asymptotic")$p.value)))
json <- function(v) {
  if (is.list(v)) return(paste0("{", paste0('"', names(v), '":', vapply(v, json, ""), collapse = ","), "}"))
  text <- if (is.character(v)) paste0('"', v, '"') else vapply(v, format, "", digits = 17, trim = TRUE)
  if (length(v) == 1) text else paste0("[", paste(text, collapse = ","), "]")
}
cat(json(out), "\n", sep = "")
