import { logGamma } from './log-gamma.ts';
import { requirePositive } from '../require-count.ts';

/** Relative size below which a further term changes nothing. */
const NEGLIGIBLE = 1e-16;
/** Newton steps before giving up improving; five to eight are usual. */
const MOST_STEPS = 60;

/**
 * Gamma distribution function with scale 1: the regularised lower incomplete gamma function P(shape, x).
 *
 * For the upper tail use `gammaUpperTail`: the subtraction from 1 loses the digits of a small tail.
 * Method: the power series below shape + 1, Lentz's continued fraction above it.
 * Source: M. Abramowitz & I. Stegun (1964), Handbook of mathematical functions, 6.5.29 and 6.5.31.
 *
 * @param x     ≥ 0
 * @param shape > 0
 * @returns probability of a value of `x` or lower, [0, 1]; relative error about 1e-12
 * @throws ReeveError invalid_input — a shape that is not > 0
 * Cost: O(√shape).
 * @example gammaCdf(1, 1).toFixed(6) // => '0.632121'
 */
export function gammaCdf(x: number, shape: number): number {
  requirePositive(shape, 'The shape');
  if (x <= 0) return 0;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

/**
 * Upper tail of the gamma distribution with scale 1: Q(shape, x), the probability of a value above `x`.
 *
 * Method, source and errors as `gammaCdf`.
 * Cost: O(√shape).
 * @example gammaUpperTail(2, 1).toFixed(6) // => '0.135335'
 */
export function gammaUpperTail(x: number, shape: number): number {
  requirePositive(shape, 'The shape');
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - lowerSeries(x, shape) : upperFraction(x, shape);
}

/**
 * Quantile of the gamma distribution with scale 1: the value whose cumulative probability is `probability`.
 *
 * Half the chi-squared quantile with 2·shape degrees of freedom.
 * Method: Wilson and Hilferty's approximation, then Newton steps kept inside a bracket that only shrinks.
 * Source: E. B. Wilson & M. M. Hilferty (1931), The distribution of chi-square, Proceedings of the National Academy of
 * Sciences 17, 684–688.
 *
 * @param probability (0, 1)
 * @param shape       > 0
 * @returns > 0; relative error about 1e-10
 * @throws ReeveError invalid_input — a shape that is not > 0.
 * Cost: that of some eight calls of `gammaCdf`.
 * @example gammaQuantile(0.975, 1).toFixed(4) // => '3.6889'
 */
export function gammaQuantile(probability: number, shape: number): number {
  let [low, high] = [0, Infinity];
  let x = startingPoint(probability, shape);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gap = gammaCdf(x, shape) - probability;
    if (gap > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    let next = x - gap / density;
    if (!(next > low && next < high)) next = Number.isFinite(high) ? (low + high) / 2 : 2 * x;
    if (Math.abs(next - x) <= 1e-12 * x) return next;
    x = next;
  }
  return x;
}

function startingPoint(probability: number, shape: number): number {
  const ninth = 1 / (9 * shape);
  const cube = (1 - ninth + roughNormalQuantile(probability) * Math.sqrt(ninth)) ** 3;
  // The lower end of a small shape: P(shape, x) is close to x^shape / Γ(shape + 1) there.
  return cube > 0.05 ? shape * cube : Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape) || 1e-300;
}

/** Abramowitz and Stegun 26.2.23, to three decimals: only a starting value. */
function roughNormalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const size = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return probability < 0.5 ? -size : size;
}

function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = shape + 1; term > sum * NEGLIGIBLE; k += 1) {
    term *= x / k;
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function upperFraction(x: number, shape: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100_000; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < NEGLIGIBLE * 4) break;
  }
  return fraction * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}
