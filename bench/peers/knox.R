# Rscript bench/peers/knox.R FILE EPS_M EPS_DAYS PERMUTATIONS: surveillance::knox on x, y, day as doubles, one event after another.
suppressMessages(library(surveillance))
args <- commandArgs(TRUE)
values <- matrix(readBin(args[1], 'double', file.info(args[1])$size / 8), ncol = 3, byrow = TRUE)
set.seed(1)
began <- proc.time()
# It prints a dot for each permutation.
dots <- capture.output(found <- knox(dist(values[, 3]), dist(values[, 1:2]), eps.t = as.numeric(args[3]), eps.s = as.numeric(args[2]),
              simulate.p.value = TRUE, B = as.integer(args[4]), .parallel = 1))
took <- proc.time() - began
cat(sprintf('{"observed":%d,"expected":%.6f,"p":%.6f,"cpuS":%.3f,"wallS":%.3f,"version":"%s"}\n',
            as.integer(found$statistic), found$null.value, found$p.value, took[[1]] + took[[2]], took[[3]],
            packageVersion('surveillance')))
