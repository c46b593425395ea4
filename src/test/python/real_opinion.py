#!/usr/bin/env python3
"""A second opinion on the sample of real shapes: every component, group, sum, index, band and rank, from the YAML alone.

    real_opinion.py compare REPO SITE    recompute REPO and compare with SITE/data; exit 1 on any difference

Trees of any depth with caps, several indexes over the same units, kinds of units, conditions between components, bonuses
and penalties by the case, units that ended, decisions on what does not apply, surveys of weighted groups on a scale,
results by appraisal once they are published. Shares with second_opinion.py the arithmetic of single rules, and nothing
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
        share = surveyed(folder, code, rule)
        state = "awaiting-survey" if share is None else "complete"
        points = None if share is None else half_up(maximum * share, 2)
    elif rule["type"] == "external":
        state, points = by_result(folder, component)
    elif "formula" in rule:
        state, points = by_formula(criteria, [(None, content)] if content else [], lead, component)
    entry = (content.get("scores") or {}).get(code)
    if rule["type"] == "rank":
        if entry and FACTS & set(entry):
            rule["figure"], state = figure(rule, entry), "unranked"
            rule["proved"] = proves(content, entry.get("evidence"))
        if rule.get("figure") is None and state == "unranked":
            return [(code,), code, maximum] + without(rule, maximum) + [rule]
    elif entry and FACTS & set(entry):
        points = score(rule, maximum, entry)
        if points == "na":
            state, points = "not-applicable", None
        else:
            state = "complete" if points <= 0 or proves(content, entry.get("evidence")) else "without-evidence"
    return [(code,), code, maximum, state, points, rule]


def figure(rule, facts):
    """What is ranked; None where there was no case."""
    if "denominator" in rule:
        return F(facts["numerator"]) / F(facts["denominator"]) if F(facts["denominator"]) else None
    return F(facts["count" if "count" in rule else "value"])


def without(rule, maximum):
    """What 0 of 0 gives."""
    zero = rule.get("zero", "zero")
    return ["not-applicable", None] if zero == "na" else ["complete", maximum if zero == "full" else F(0)]


def ranked(all_rows):
    """The rows of all units with the points of places: a unit of a kind with a rule of its own is among its like."""
    fields = {}
    for kind, rows in all_rows:
        for row in rows:
            if row[3] == "unranked":
                fields.setdefault((row[1], kind if kind in (row[5].get("for") or {}) else ""), []).append(row[5]["figure"])
    for kind, rows in all_rows:
        yield [placed(row, fields[row[1], kind if kind in (row[5].get("for") or {}) else ""]) if row[3] == "unranked" else row
               for row in rows]


def placed(row, field):
    area, code, maximum, _, _, rule = row
    own, less = rule["figure"], rule["better"] == "less"
    best = min(field) if less else max(field)
    if rule["by"] == "best":
        points = maximum * (best / own if less else own / best) if best > 0 else maximum if less and own == best else F(0)
    else:
        above = [one for one in field if (one < own if less else one > own)]
        place = len(set(above) if rule.get("equal-ranks") == "dense" else above)
        points = F(rule["places"][place]) if place < len(rule["places"]) else F(rule.get("last", "0"))
    points = half_up(min(max(points, F(0)), maximum), 2)
    return area, code, maximum, "complete" if points <= 0 or rule["proved"] else "without-evidence", points, rule


def surveyed(folder, code, rule):
    """The share of the maximum: each group's latest mean on its scale, by the groups' weights; None while one is missing."""
    waves = read(folder / "survey.yaml")["waves"] if folder and (folder / "survey.yaml").exists() else []
    waves = sorted((w for w in waves if code in w["results"]), key=lambda w: w["date"])
    scale = rule.get("scale") or {"from": "0", "to": "100"}
    zero = F(scale.get("zero", scale["from"]))
    total = weights = F(0)
    for group in rule.get("groups") or [{"weight": "1"}]:
        means = [w["results"][code] if "id" not in group else w["results"][code].get(group["id"]) for w in waves]
        means = [mean for mean in means if mean is not None]
        if not means:
            return None
        total += F(group["weight"]) * (F(means[-1]) - zero) / (F(scale["to"]) - zero)
        weights += F(group["weight"])
    return total / weights


def exempted(decisions, plan, unit, code, above):
    """Whether a decision says that a component, or a group that it is in, does not apply to a unit or its kind."""
    return any(one["index"] == plan["id"] and {code, *above} & set(one["components"])
               and (unit["id"] in (one.get("units") or []) or unit["kind"] in (one.get("kinds") or []))
               for one in decisions)


def findings(folder):
    """The appraisals of a unit: each office's passes, in their order."""
    for path in sorted((folder / "appraisal").glob("*.yaml")) if folder else []:
        yield path.stem, sorted(read(path)["passes"], key=lambda one: int(one["pass"]))


def appraised(row, folder, lead, kind, component):
    """What stands in the published result: what the lead office decided last in the place of what the unit stated."""
    area, code, maximum, state, points, rule = row
    if rule["type"] in ("survey", "external") or "asked" in rule:
        return row
    decided = "open"
    for office, passes in findings(folder):
        for one in passes if office == lead else []:
            own = (one.get("scores") or {}).get(code)
            if own is not None:
                decided = own
            elif one.get("agree") == "all" and code not in (one.get("except") or []) and decided == "open":
                decided = "agree"
    if decided == "open":
        return area, code, maximum, "not-appraised", None, rule
    if decided == "agree":
        return area, code, maximum, state, points, dict(rule, proved=True)
    if "score" in decided:
        return area, code, maximum, "complete", half_up(F(decided["score"]), 2), rule
    if rule["type"] == "rank" and "not-applicable" not in decided:
        own = figure(rule, decided)
        state, points = ("unranked", None) if own is not None else without(rule, maximum)
        return area, code, maximum, state, points, dict(rule, figure=own, proved=True)
    points = score(rule, maximum, decided)
    return (area, code, maximum) + (("not-applicable", None) if points == "na" else ("complete", points)) + (rule,)


def claims(folder, criteria, published):
    """Bonus and penalty: by the case up to what an item allows, in a result what offices found last in the place of what was
    said, and which offices' word counts of each penalty."""
    scores = read(folder / "scores.yaml") if folder and (folder / "scores.yaml").exists() else {}
    adjustments, totals = criteria.get("adjustments") or {}, []
    decided, found, counting = {}, {}, {}
    for office, passes in findings(folder):
        last = {}
        for one in passes:
            decided.update(one.get("bonus") or {})
            last = one.get("penalties") or {}
        for code, one in last.items():
            found[code] = found.get(code, 0) + int(one["count"])
            if published:
                counting.setdefault(code, []).append(office)
    for key in ("bonus", "penalty"):
        own = adjustments.get(key) or {"max": "0", "items": []}
        stated, total = scores.get(key) or {}, F(0)
        for item in own.get("items") or []:
            code = item["code"]
            times = int((stated[code] or {}).get("count", 1)) if code in stated else 0
            if key == "penalty" and published:
                times = found.get(code, times)
            elif published and code in stated:
                times = times if decided[code] == "agree" else int(decided[code]["count"])
            points = times * F(item.get("per", item.get("points", "0")))
            total += min(points, F(item["max"])) if "max" in item else points
        totals.append(min(F(own["max"]), total))
    return totals + [counting]


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


def index(whole, own, rescale, add, off):
    """100 x points / maximum, as the set has it where components do not apply: whole with the survey's, own without them."""
    if whole["applicable"] == 0:
        return None
    points, most = whole["achieved"], whole["maximum"] if rescale == "none" else whole["applicable"]
    if rescale == "appraised" and own["applicable"] > 0:
        survey = whole["applicable"] - own["applicable"]
        points = own["achieved"] * own["maximum"] / own["applicable"] + whole["achieved"] - own["achieved"]
        most = own["maximum"] + survey
    return half_up(max(F(0), 100 * points / most + add - off), 2)


def assess(repo, growing):
    year = sorted(p.name for p in (repo / "criteria").iterdir())[-1]
    base = repo / "criteria" / year
    campaign, roll = read(base / "campaign.yaml"), read(base / "units.yaml")
    begin, end = campaign["period"]["from"], campaign["period"]["to"]
    decisions = read(base / "not-applicable.yaml")["not-applicable"] if (base / "not-applicable.yaml").exists() else []
    published = {one["index"] for one in read(base / "publication.yaml")["results"]} \
        if (base / "publication.yaml").exists() else set()
    first = set()
    for plan in campaign["indexes"]:
        criteria = read(base / plan["criteria"])
        parts = criteria.get("parts") or criteria["areas"]
        units, known = [], []
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
            for n, (lead, above, c) in enumerate(components):
                if exempted(decisions, plan, unit, c["code"], above):
                    rows[n] = [(c["code"],), c["code"], F(c["max"]), "not-applicable", None, dict(rows[n][5], asked="false")]
            known.append([unit, own_folder, lives, components, held, rows])
        alive = [one for one in known if one[2]]
        own_word = dict(zip((one[0]["id"] for one in alive), ranked([(one[0]["kind"], one[5]) for one in alive])))
        found = [[appraised(row, one[1], lead, one[0]["kind"], c) for row, (lead, _, c) in zip(one[5], one[3])] for one in alive]
        result = dict(zip((one[0]["id"] for one in alive), ranked([(one[0]["kind"], rows) for one, rows in zip(alive, found)])))
        for unit, own_folder, lives, components, held, rows in known:
            rows = own_word.get(unit["id"], rows)
            rows = stated = [hold(row, required, {r[1]: r for r in rows}) for row, required in zip(rows, held)]
            if plan["id"] in published:
                rows = result.get(unit["id"], rows)
                rows = [hold(row, required, {r[1]: r for r in rows}) for row, required in zip(rows, held)]
            own = [row for row in rows if row[5]["type"] != "survey"]
            add, off, counting = claims(own_folder, criteria, plan["id"] in published) if lives else [F(0), F(0), {}]
            units.append({
                "id": unit["id"] + ("/" + plan["id"] if unit["id"] in first else ""), "rows": stated, "result": rows if plan["id"] in published else [], "add": add, "off": off, "counting": counting,
                "whole": counted(rows, parts), "own": counted(own, parts), "lives": lives, "rescale": criteria.get("rescale", "all"),
                "submitted": lives and any(row[3] != "not-entered" for row in stated
                                           if row[5]["type"] not in ("survey", "external") and "asked" not in row[5]),
                "surveyed": all(row[3] != "awaiting-survey" for row in rows)})
        with_survey = all(u["surveyed"] for u in [u for u in units if u["submitted"]] or units)
        for u in units:
            u["index"] = index(u["whole" if with_survey else "own"][""], u["own"][""], u["rescale"], u["add"], u["off"]) if u["submitted"] else None
        better = [u["index"] for u in units if u["index"] is not None]
        for u in units:
            above = [value for value in better if u["index"] is not None and value > u["index"]]
            above = set(above) if plan.get("equal-ranks") == "dense" else above
            u["rank"] = None if u["index"] is None or len(better) == 1 else 1 + len(above)
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
            # What is the same of all units stands in the index's file; what is nothing or complete is left out.
            common = json.loads((site / "data" / "index" / (theirs["index"] + ".json")).read_text(encoding="utf-8"))
            maxima = {g["code"]: F(g["maximum"]) for g in common["groups"]}
            given = {g["code"]: g for g in theirs["groups"]}
            for code, sums in u["whole"].items():
                if code:
                    told = {"maximum": maxima[code], "applicable": maxima[code] - F(given[code].get("notApplicable", "0"))}
                    for key, value in sums.items():
                        check(u["id"], f"group {code} {key}", value, told.get(key, given[code].get(key, "0")))
            given = theirs["score"]
            without = index(u["own"][""], u["own"][""], u["rescale"], F(0), F(0)) if u["submitted"] else None
            check(u["id"], "withoutSurvey", without, given["withoutSurvey"])
            for key, value in (("bonus", u["add"]), ("penalty", u["off"]), ("index", u["index"]), ("rank", u["rank"]),
                               ("band", u["band"]), ("provisional", not with_survey)):
                check(u["id"], key, value, given[key])
            for one in theirs["adjustments"]:
                if one["kind"] == "penalty":
                    check(u["id"], one["code"] + " counted", one["office"] in u["counting"].get(one["code"], [None]), one["counted"])
            given = {c["code"]: c for c in theirs["components"]}
            check(u["id"], "number of components", len(u["rows"]), len(given))
            for _, code, _, state, points, _ in u["rows"]:
                check(u["id"], code + " state", state, given[code].get("state", "complete"))
                check(u["id"], code + " points", points, given[code].get("points"))
            for _, code, _, state, points, _ in u["result"]:
                own = given[code]["voices"]["result"]
                check(u["id"], code + " state in the result", state, own["state"])
                check(u["id"], code + " points in the result", points, own["points"])
    print("\n".join(differences[:100]))
    print(f"{count} units, {compared} figures compared, {len(differences)} differences")
    return 0 if compared and not differences else 1


if __name__ == "__main__":
    sys.exit(compare(Path(sys.argv[2]), Path(sys.argv[3]), growing="--closed" not in sys.argv))
