"""Writes independent.json: what other people's packages make of random panels. Run with NumPy, SciPy and scikit-learn."""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy import optimize, stats
from sklearn.metrics import cohen_kappa_score

rng = np.random.default_rng(20260601)


def quantiles():
    """numpy.quantile, method "linear" (Hyndman and Fan 7)."""
    for n in (1, 2, 3, 4, 7, 12, 31):
        values = [float(v) for v in (rng.integers(1, 10, n) if n % 2 else rng.normal(50, 20, n).round(6))]
        yield {"values": values, "quantiles": {str(q): float(np.quantile(values, q)) for q in (0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9)}}


def concordances():
    """scipy.stats.friedmanchisquare, which corrects for ties: W = chi-square / (m (n - 1))."""
    for m, n, steps in ((3, 4, 9), (5, 8, 3), (12, 5, 9), (40, 12, 4), (7, 3, 9)):
        rows = rng.integers(1, steps + 1, (m, n))
        chi, p = stats.friedmanchisquare(*rows.T)
        yield {"rows": rows.tolist(), "w": float(chi / (m * (n - 1))), "chiSquare": float(chi), "p": float(p)}


def kappas():
    """sklearn.metrics.cohen_kappa_score over all nine labels."""
    for n in (4, 12, 40):
        before = rng.integers(1, 10, n)
        after = np.clip(before + rng.integers(-2, 3, n), 1, 9)
        yield {"pairs": np.stack([before, after], 1).tolist()} | {
            weights: float(cohen_kappa_score(before, after, weights=weights, labels=range(1, 10))) for weights in ("linear", "quadratic")
        }


def tails():
    """scipy.stats.chi2.sf."""
    for value, df in ((3.84, 1), (0.5, 3), (7.81, 3), (30.8, 19), (100, 3), (12.3, 200), (1000, 900), (250, 101), (0.001, 40), (180, 100)):
        yield {"value": value, "degreesOfFreedom": df, "p": float(stats.chi2.sf(value, df))}


def performances():
    """Cooke's classical model as scipy.stats.power_divergence (log-likelihood) and scipy.stats.entropy give it."""
    p = np.array([0.1, 0.4, 0.4, 0.1])
    for scale in ("linear", "log"):
        on = np.log if scale == "log" else (lambda x: np.asarray(x, float))
        truths = [float(v) for v in rng.uniform(20, 80, 8).round(3)] + [None, None]
        estimates = [{e: sorted(float(v) for v in rng.uniform(5, 120, 3).round(3)) for e in ("a", "b", "c")} for _ in truths]
        ranges = []
        for truth, given in zip(truths, estimates):
            every = on([v for interval in given.values() for v in interval] + ([] if truth is None else [truth]))
            over = 0.1 * (every.max() - every.min())
            ranges.append((every.min() - over, every.max() + over))
        out = {}
        for e in ("a", "b", "c"):
            bins = [int(np.searchsorted(given[e], truth, side="left")) for truth, given in zip(truths, estimates) if truth is not None]
            counts = np.bincount(bins, minlength=4)
            statistic = stats.power_divergence(counts, counts.sum() * p, lambda_="log-likelihood")[0]
            information = [stats.entropy(p, np.diff([lo, *on(given[e]), hi])) for (lo, hi), given in zip(ranges, estimates)]
            out[e] = {
                "counts": counts.tolist(),
                "statistic": float(statistic),
                "calibration": float(stats.chi2.sf(statistic, 3)),
                "information": float(np.mean(information[:8])),
                "informationOfAll": float(np.mean(information)),
            }
        scores = {e: out[e]["calibration"] * out[e]["information"] for e in out}
        for e in out:
            out[e]["weight"] = scores[e] / sum(scores.values())
        yield {"scale": scale, "truths": truths, "estimates": estimates, "performance": out}


def sensitivities():
    """The turn in each weight by scipy.optimize.brentq on the lead over every option; the smallest change by scipy.optimize.linprog."""
    for options, criteria in ((3, 3), (5, 4), (4, 6)):
        ratings = rng.integers(1, 10, (options, criteria)).astype(float)
        weights = rng.integers(1, 20, criteria).astype(float)
        w = weights / weights.sum()
        leader = int(np.argmax(ratings @ w))
        turns = []
        for c in range(criteria):
            at = lambda x: np.array([x if k == c else w[k] * (1 - x) / (1 - w[c]) for k in range(criteria)])
            below, above = None, None
            for o in range(options):
                lead = lambda x: float((ratings[leader] - ratings[o]) @ at(x))
                if o != leader and lead(0) < 0:
                    below = max(below or 0, optimize.brentq(lead, 0, w[c], xtol=1e-15))
                if o != leader and lead(1) < 0:
                    above = min(above or 1, optimize.brentq(lead, w[c], 1, xtol=1e-15))
            turns.append({"below": below, "above": above})
        best = None
        for o in range(options):
            if o == leader:
                continue
            # Variables: what each criterion gives and takes; minimise what is given.
            lead = ratings[leader] - ratings[o]
            found = optimize.linprog(
                np.r_[np.ones(criteria), np.zeros(criteria)],
                A_ub=[np.r_[-lead, lead]], b_ub=[-lead @ w],
                A_eq=[np.r_[np.ones(criteria), -np.ones(criteria)]], b_eq=[0],
                bounds=[(0, x) for x in w] + [(0, 1)] * criteria,
            )
            if found.status == 0 and (best is None or found.fun < best["moved"]):
                best = {"option": f"o{o}", "moved": float(found.fun)}
        yield {"ratings": ratings.tolist(), "weights": weights.tolist(), "leader": f"o{leader}", "turns": turns, "smallest": best}


made = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
    "quantiles": list(quantiles()),
    "concordances": list(concordances()),
    "kappas": list(kappas()),
    "tails": list(tails()),
    "performances": list(performances()),
    "sensitivities": list(sensitivities()),
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(made) + "\n")
