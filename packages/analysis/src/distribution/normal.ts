/** Two-sided 95 %: the 0.975 quantile of the standard normal distribution (1.96 is its rounding). */
export const NORMAL_QUANTILE_975 = 1.959963984540054;

// W. J. Cody's rational Chebyshev approximations in the three pieces of ANORM; the arrays run from the leading
// coefficient.
const CENTRE_TOP = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const TAIL_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  0.000029112874951168793,
];
const TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662,
];
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/**
 * Standard normal distribution function: the probability of a value of `z` or lower.
 *
 * For the upper tail use `normalCdf(-z)`, never `1 - normalCdf(z)`: the subtraction loses every digit of a small tail.
 * Method: rational Chebyshev approximation in three pieces.
 * Source: W. J. Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23,
 * 631–637; W. J. Cody (1993), Algorithm 715: SPECFUN, ACM Transactions on Mathematical Software 19, 22–30 (ANORM).
 *
 * @param z unitless; any number, ±Infinity included, but not NaN
 * @returns probability, [0, 1]; relative error below 1e-14 down to z = −37, below that the number itself nears underflow
 * Cost: O(1).
 * @example normalCdf(0) // => 0.5
 * @example normalCdf(-1.96).toFixed(6) // => '0.024998'
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square);
  }
  if (size > 38.6) return z < 0 ? 0 : 1;
  const tail = size <= Math.sqrt(32) ? middleTail(size) : farTail(size);
  return z < 0 ? tail : 1 - tail;
}

function middleTail(size: number): number {
  return (halfSquareExponential(size) * polynomial(MIDDLE_TOP, size)) / polynomial(MIDDLE_BOTTOM, size);
}

function farTail(size: number): number {
  const inverse = 1 / (size * size);
  const correction = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
  return (halfSquareExponential(size) * (INVERSE_ROOT_TWO_PI - correction)) / size;
}

/** exp(−x²/2) with x split at a sixteenth, so that the rounding of x² is not magnified by the exponential (Cody). */
function halfSquareExponential(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  const rest = (x - coarse) * (x + coarse);
  return Math.exp((-coarse * coarse) / 2) * Math.exp(-rest / 2);
}

/** Horner's rule. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
