#!/usr/bin/env python3
"""A second opinion on the sample of real shapes: every component, group, sum, index, band and rank, from the YAML alone.

    real_opinion.py compare REPO SITE    recompute REPO and compare with SITE/data; exit 1 on any difference

Trees of any depth with caps, several indexes over the same units, kinds of units, conditions between components, bonuses
and penalties by the case, units that ended. Shares with second_opinion.py the arithmetic of single rules, and nothing
with the Java program.
"""
import json, sys
from fractions import Fraction as F
from pathlib import Path

from second_opinion import FACTS, by_formula, by_result, half_up, hold, proves, read, score


def leaves(part, lead=None, above=()):
    """Components with their lead and the codes of the groups above them, in the set's order."""
    lead = part.get("lead", lead)
    below = part.get("parts") or part.get("criteria") or part.get("components")
    if below is None or "rule" in part:
        yield lead, above, part
    else:
        for one in below:
            yield from leaves(one, lead, above + (part["code"],))


def groups(parts):
    for part in parts:
        if "rule" not in part:
            below = part.get("parts") or part.get("criteria") or part.get("components")
            yield part, below
            yield from groups(below)


def component_row(folder, criteria, kind, lead, component, growing):
    code, maximum, rule = component["code"], F(component["max"]), component["rule"]
    rule = dict(rule, **(rule.get("for") or {}).get(kind, {}), least=component.get("min", "0"))
    rule["cumulative"] = "true" if rule.get("cumulative") == "true" and growing else "false"
    component = dict(component, rule=rule)
    if kind not in component.get("applies-to", [kind]):
        return [(code,), code, maximum, "not-applicable", None, dict(rule, asked="false")]
    content = read(folder / "scores.yaml") if folder and (folder / "scores.yaml").exists() else {}
    state, points = "not-entered", None
    if rule["type"] == "survey":
        waves = read(folder / "survey.yaml")["waves"] if folder and (folder / "survey.yaml").exists() else []
        found = [(w["date"], w["results"][code]) for w in waves if code in w["results"]]
        state = "complete" if found else "awaiting-survey"
        points = half_up(maximum * F(max(found)[1]) / 100, 2) if found else None
    elif rule["type"] == "external":
        state, points = by_result(folder, component)
    elif "formula" in rule:
        state, points = by_formula(criteria, [(None, content)] if content else [], lead, component)
    entry = (content.get("scores") or {}).get(code)
    if entry and FACTS & set(entry):
        points = score(rule, maximum, entry)
        if points == "na":
            state, points = "not-applicable", None
        else:
            state = "complete" if points <= 0 or proves(content, entry.get("evidence")) else "without-evidence"
    return [(code,), code, maximum, state, points, rule]


def claims(folder, criteria):
    """Bonus and penalty: by the case up to what an item allows, what an office found in the place of what was declared."""
    scores = read(folder / "scores.yaml") if folder and (folder / "scores.yaml").exists() else {}
    adjustments, totals = criteria.get("adjustments") or {}, []
    found = {}
    for path in sorted((folder / "appraisal").glob("*.yaml")) if folder else []:
        last = {}
        for one in sorted(read(path)["passes"], key=lambda p: int(p["pass"])):
            last.update(one.get("penalties") or {})
        for code, one in last.items():
            found[code] = found.get(code, 0) + int(one["count"])
    for key in ("bonus", "penalty"):
        own = adjustments.get(key) or {"max": "0", "items": []}
        stated, total = scores.get(key) or {}, F(0)
        for item in own.get("items") or []:
            code = item["code"]
            times = 0
            if code in stated:
                times = int((stated[code] or {}).get("count", 1))
            if key == "penalty":
                times = found.get(code, times)
            points = times * F(item.get("per", item.get("points", "0")))
            total += min(points, F(item["max"])) if "max" in item else points
        totals.append(min(F(own["max"]), total))
    return totals


def counted(rows, parts):
    """Sums over a part of the tree: a group with a cap has no more than its maximum, met first by what is there."""
    by_code = {row[1]: row for row in rows}

    def of(part):
        zero = dict.fromkeys(("maximum", "notApplicable", "applicable", "achieved", "open", "lost", "invalid"), F(0))
        if "rule" in part:
            if part["code"] not in by_code:
                return zero
            _, _, maximum, state, points, rule = by_code[part["code"]]
            zero["maximum"] = maximum
            if state == "not-applicable":
                zero["notApplicable"] = maximum
                return zero
            zero["applicable"], zero["achieved"] = maximum, points or F(0)
            if points is None:
                zero["open"] = maximum
            else:
                zero["open" if rule["cumulative"] == "true" else "lost"] = maximum - points
            return zero
        below = part.get("parts") or part.get("criteria") or part.get("components")
        total = add(of(one) for one in below)
        if part.get("capped") == "true":
            cap = F(part["max"])
            total["applicable"] = min(total["applicable"], cap)
            total["maximum"] = min(total["maximum"], cap)
            total["notApplicable"] = total["maximum"] - total["applicable"]
            total["achieved"] = min(total["achieved"], cap)
            total["open"] = min(total["open"], total["applicable"] - total["achieved"])
            total["lost"] = total["applicable"] - total["achieved"] - total["open"] - total["invalid"]
        return total

    def add(all_of):
        total = dict.fromkeys(("maximum", "notApplicable", "applicable", "achieved", "open", "lost", "invalid"), F(0))
        for one in all_of:
            for key in total:
                total[key] += one[key]
        return total

    return {"": add(of(part) for part in parts), **{g["code"]: of(g) for g, _ in groups(parts)}}


def index(total, add, off):
    if total["applicable"] == 0:
        return None
    return half_up(max(F(0), 100 * total["achieved"] / total["applicable"] + add - off), 2)


def assess(repo, growing):
    year = sorted(p.name for p in (repo / "criteria").iterdir())[-1]
    base = repo / "criteria" / year
    campaign, roll = read(base / "campaign.yaml"), read(base / "units.yaml")
    begin, end = campaign["period"]["from"], campaign["period"]["to"]
    first = set()
    for plan in campaign["indexes"]:
        criteria = read(base / plan["criteria"])
        parts = criteria.get("parts") or criteria["areas"]
        units = []
        for unit in roll["units"]:
            if unit["kind"] not in plan["kinds"]:
                continue
            lives = unit.get("until", end) >= (begin if campaign.get("ended-units") == "scored" else end)
            lives = lives and unit.get("from", begin) <= end
            folder = repo / "submissions" / year / unit["id"]
            own_folder = folder / plan["id"] if unit["id"] in first else folder
            own_folder = own_folder if own_folder.is_dir() else None
            components = [leaf for part in parts for leaf in leaves(part)]
            rows = [component_row(own_folder, criteria, unit["kind"], lead, c, growing) for lead, _, c in components]
            held = [[r if isinstance(r, dict) else {"code": r} for r in c.get("requires") or []] for _, _, c in components]
            rows = [hold(row, required, {r[1]: r for r in rows}) for row, required in zip(rows, held)]
            own = [row for row in rows if row[5]["type"] != "survey"]
            add, off = claims(own_folder, criteria) if lives else [F(0), F(0)]
            units.append({
                "id": unit["id"] + ("/" + plan["id"] if unit["id"] in first else ""), "rows": rows, "add": add, "off": off,
                "whole": counted(rows, parts), "own": counted(own, parts), "lives": lives,
                "submitted": lives and any(row[3] != "not-entered" for row in own
                                           if row[5]["type"] != "external" and "asked" not in row[5]),
                "surveyed": all(row[3] != "awaiting-survey" for row in rows)})
        with_survey = all(u["surveyed"] for u in [u for u in units if u["submitted"]] or units)
        for u in units:
            u["index"] = index(u["whole" if with_survey else "own"][""], u["add"], u["off"]) if u["submitted"] else None
        better = [u["index"] for u in units if u["index"] is not None]
        for u in units:
            above = [value for value in better if u["index"] is not None and value > u["index"]]
            above = set(above) if plan.get("equal-ranks") == "dense" else above
            u["rank"] = None if u["index"] is None else 1 + len(above)
            bands = [b["id"] for b in criteria["bands"] if u["index"] is not None and u["index"] >= F(b["from"])]
            u["band"] = bands[0] if bands else None
        first |= {unit["id"] for unit in roll["units"] if unit["kind"] in plan["kinds"]}
        yield parts, with_survey, units


def compare(repo, site, growing):
    differences, compared, count = [], 0, 0

    def check(unit, what, ours, theirs):
        nonlocal compared
        compared += 1
        equal = ours == theirs if ours is None or theirs is None or isinstance(ours, (str, bool)) \
            else F(str(theirs)) == F(ours)
        if not equal:
            differences.append(f"{unit} {what}: ours {ours}, theirs {theirs}")

    for parts, with_survey, units in assess(repo, growing):
        for u in units:
            path = site / "data" / "unit" / (u["id"] + ".json")
            if not u["lives"]:
                if path.exists():
                    check(u["id"], "rank", None, json.loads(path.read_text(encoding="utf-8"))["score"]["rank"])
                continue
            count += 1
            theirs = json.loads(path.read_text(encoding="utf-8"))
            for key, value in u["whole"][""].items():
                check(u["id"], "total " + key, value, theirs["totals"][key])
            given = {g["code"]: g for g in theirs["groups"]}
            for code, sums in u["whole"].items():
                for key, value in sums.items() if code else ():
                    check(u["id"], f"group {code} {key}", value, given[code][key])
            given = theirs["score"]
            without = index(u["own"][""], F(0), F(0)) if u["submitted"] else None
            check(u["id"], "withoutSurvey", without, given["withoutSurvey"])
            for key, value in (("bonus", u["add"]), ("penalty", u["off"]), ("index", u["index"]), ("rank", u["rank"]),
                               ("band", u["band"]), ("provisional", not with_survey)):
                check(u["id"], key, value, given[key])
            given = {c["code"]: c for c in theirs["components"]}
            check(u["id"], "number of components", len(u["rows"]), len(given))
            for _, code, _, state, points, _ in u["rows"]:
                check(u["id"], code + " state", state, given[code]["state"])
                check(u["id"], code + " points", points, given[code]["points"])
    print("\n".join(differences[:100]))
    print(f"{count} units, {compared} figures compared, {len(differences)} differences")
    return 0 if compared and not differences else 1


if __name__ == "__main__":
    sys.exit(compare(Path(sys.argv[2]), Path(sys.argv[3]), growing="--closed" not in sys.argv))
