# Rscript bench/peers/hotspots.R FILE TASK: x, y as doubles, one event after another, within 25 km by 25 km; best of three.
# TASK: quartic, gaussian (spatstat density, 512 x 512), dbscan (eps 100 m, minPts 10), localG (spdep, 256 x 256 cells, queen).
args <- commandArgs(TRUE)
values <- matrix(readBin(args[1], 'double', file.info(args[1])$size / 8), ncol = 2, byrow = TRUE)
x <- values[, 1]
y <- values[, 2]
run <- switch(args[2],
  quartic = {
    suppressMessages(library(spatstat.explore))
    name <- 'spatstat.explore'
    points <- ppp(x, y, window = owin(c(0, 25000), c(0, 25000)), check = FALSE)
    function() max(density(points, sigma = 794 / sqrt(8), kernel = 'quartic', dimyx = 512, edge = FALSE)$v) * 1e6
  },
  gaussian = {
    suppressMessages(library(spatstat.explore))
    name <- 'spatstat.explore'
    points <- ppp(x, y, window = owin(c(0, 25000), c(0, 25000)), check = FALSE)
    function() max(density(points, sigma = 300, dimyx = 512, edge = FALSE)$v) * 1e6
  },
  dbscan = {
    suppressMessages(library(dbscan))
    name <- 'dbscan'
    function() max(dbscan(cbind(x, y), eps = 100, minPts = 10)$cluster)
  },
  localG = {
    suppressMessages(library(spdep))
    name <- 'spdep'
    cell <- function(v) factor(pmin(255, pmax(0, floor(v / 25000 * 256))), 0:255)
    counts <- as.numeric(table(cell(x), cell(y)))
    # As include.self(cell2nb(256, 256, 'queen')), which takes half a minute.
    near <- lapply(0:65535, function(k) {
      columns <- max(0, k %% 256 - 1):min(255, k %% 256 + 1)
      rows <- max(0, k %/% 256 - 1):min(255, k %/% 256 + 1)
      as.integer(outer(columns, rows * 256, '+')) + 1L
    })
    weights <- nb2listw(structure(near, class = 'nb', self.included = TRUE, region.id = as.character(1:65536)), style = 'B')
    function() max(localG(counts, weights))
  })
best <- c(Inf, Inf)
for (i in 1:3) {
  began <- proc.time()
  found <- run()
  took <- proc.time() - began
  best <- pmin(best, c(took[[1]] + took[[2]], took[[3]]))
}
cat(sprintf('{"found":%.9g,"cpuS":%.4f,"wallS":%.4f,"name":"%s %s"}\n', found, best[1], best[2], name, packageVersion(name)))
