#!/usr/bin/env python3
"""A second opinion on every score, sharing no code and no data but the inputs with the Java program.

    second_opinion.py compare REPO SITE    recompute REPO and compare with SITE/data; exit 1 on any difference
    second_opinion.py generate REPO DIR --units N --seed S [--synthetic]
                                           write random valid submissions, edge values included
    second_opinion.py selftest             the worked values of the rules

Needs PyYAML (every scalar is kept as the text that was written) and exact fractions; no binary float is used.
"""
import argparse, json, random, re, shutil, sys
from fractions import Fraction as F
from pathlib import Path

import yaml

YEAR = "2023"

# The same language read by the library in C, where there is one: five times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read(path):
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=LOADER)


def half_up(value, scale):
    shifted = abs(value) * 10**scale
    whole = shifted.numerator // shifted.denominator
    if shifted - whole >= F(1, 2):
        whole += 1
    return F(whole if value >= 0 else -whole, 10**scale)


# ---------- the rules ----------

class Formula:
    """Works a formula out while reading it; what is not taken of an if is read and forgotten."""

    def __init__(self, text, figures):
        self.tokens = re.findall(r"[0-9]+(?:\.[0-9]+)?|[a-z][a-z0-9]*(?:-[a-z0-9]+)*|<=|>=|\S", text) + [""]
        self.figures, self.at = figures, 0

    def take(self, *signs):
        if self.tokens[self.at] in signs:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def sum(self):
        value = self.product()
        while sign := self.take("+", "-"):
            other = self.product()
            value = None if value is None or other is None else value + other if sign == "+" else value - other
        return value

    def product(self):
        value = self.factor()
        while sign := self.take("*", "/"):
            other = self.factor()
            if value is None or other is None or (sign == "/" and other == 0):
                value = None
            else:
                value = value * other if sign == "*" else value / other
        return value

    def list(self):
        values = [self.sum()]
        while self.take(","):
            values.append(self.sum())
        assert self.take(")")
        return values

    def factor(self):
        token = self.tokens[self.at]
        self.at += 1
        if token == "-":
            value = self.factor()
            return None if value is None else -value
        if token == "(":
            return self.list()[0]
        if token[0].isdigit():
            return F(token)
        if not self.take("("):
            return self.figures(token, "value")
        if token == "previous":
            value = self.figures(self.tokens[self.at], "previous")
            self.at += 1
            assert self.take(")")
            return value
        if token == "if":
            left, sign, right = self.sum(), self.take("<", "<=", ">", ">=", "="), self.sum()
            assert self.take(",")
            then, other = self.list()
            if left is None or right is None:
                return None
            holds = {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right, "=": left == right}
            return then if holds[sign] else other
        values = self.list()
        if None in values:
            return None
        return {"min": min, "max": max, "floor": lambda v: F(v[0].numerator // v[0].denominator)}[token](values)


class Missing(Exception):
    """A figure is not stated."""


def figure_reader(named, stated):
    """What a unit states, by id and key; computed figures as they are asked for."""
    def read_one(ident, key):
        if "formula" in named[ident]:
            return Formula(named[ident]["formula"], read_one).sum()
        one = stated.get(ident)
        one = one.get(key) if isinstance(one, dict) else one if key == "value" else None
        if one in (None, ""):
            raise Missing
        return F(one)
    return read_one


def to_step(rule, points):
    return half_up(half_up(points / F(rule["step"]), 0) * F(rule["step"]), 2) if "step" in rule else half_up(points, 2)


def score(rule, maximum, facts, figures=None):
    """Points of one component, or "na"."""
    kind = rule["type"]
    if "not-applicable" in facts:
        return "na"
    if "formula" in rule:
        value = Formula(rule["formula"], figures).sum()
        if value is None:
            return {"full": maximum, "zero": F(0), "na": "na"}[rule.get("zero", "zero")]
        if kind == "bands":
            value = band(rule, value, maximum)
        return to_step(rule, min(maximum, max(F(rule.get("least", "0")), value)))
    if kind == "choice":
        points = next(F(o["points"]) for o in rule["options"] if o["id"] == facts["choice"])
    elif kind == "checklist":
        points = sum((F(i["points"]) for i in rule["items"] if i["id"] in facts["met"]), F(0))
    elif kind == "count":
        points = int(facts["count"]) * F(rule["per"])
    elif kind == "deduction":
        minus = {f["id"]: F(f["minus"]) for f in rule["faults"]}
        points = max(F(rule["min"]), maximum - sum((int(n) * minus[f] for f, n in facts["faults"].items()), F(0)))
    elif kind == "bands" and "numerator" not in rule:
        points = band(rule, F(facts["value"] if "value" in rule else facts["count"]), maximum)
    elif kind == "ratio" or kind == "bands" or rule.get("unit") == "%":
        n, d = F(facts["numerator"]), F(facts["denominator"])
        if d == 0:
            zero = rule.get("zero", "zero")
            return {"full": maximum, "zero": F(0), "na": "na"}[zero]
        p = 100 * n / d
        if kind == "tiers":
            points = tier(rule, p)
        elif kind == "bands":
            points = band(rule, p, maximum)
        elif p < F(rule["floor"]):
            points = F(0)
        elif p >= F(rule["full"]):
            points = maximum
        else:
            points = maximum * p / F(rule["full"])
    else:
        points = tier(rule, F(facts["value"]))
    return to_step(rule, min(maximum, max(F(rule.get("least", "0")), points)))


def tier(rule, value):
    reached = [F(t["points"]) for t in rule["tiers"] if value >= F(t["from"])]
    return reached[0] if reached else F(0)


def band(rule, value, maximum):
    """The band whose lower bound is the highest that is reached; each bound with whether it must be passed."""
    bands = sorted((F(b.get("above", b.get("from"))), "above" in b, n) for n, b in enumerate(rule["bands"]))
    reached = [i for i, (low, strict, _) in enumerate(bands) if value > low or (value == low and not strict)]
    if not reached:
        return F(0)
    low, _, n = bands[reached[-1]]
    own = rule["bands"][n]
    if "of" in own:
        return maximum * value / F(own["of"])
    first = F(own["points"])
    if "end" not in own:
        return first
    high = bands[reached[-1] + 1][0]
    return first + (F(own["end"]) - first) * (value - low) / (high - low)


def components(criteria):
    for area in criteria["areas"]:
        for criterion in area["criteria"]:
            for component in criterion["components"]:
                lead = component.get("lead") or criterion.get("lead") or area.get("lead")
                yield area["code"], lead, component


# ---------- one unit ----------

FACTS = {"choice", "met", "numerator", "value", "count", "faults", "not-applicable"}


def proves(content, cited):
    return any((c["ref"] if isinstance(c, dict) else c) in (content.get("evidence") or {}) for c in cited or [])


def by_result(folder, component):
    path = folder / "external.yaml" if folder else None
    content = read(path) if path and path.exists() else {}
    entry = (content.get("results") or {}).get(component["code"])
    if not entry:
        return "awaiting-result", None
    rule, maximum = component["rule"], F(component["max"])
    rule = rule if "bands" in rule else {"bands": [{"from": "0", "of": rule["of"]}]}
    points = half_up(min(maximum, max(F(0), band(rule, F(entry["value"]), maximum))), 2)
    return "complete" if points == 0 or proves(content, entry.get("evidence")) else "without-evidence", points


def by_formula(criteria, files, lead, component):
    named = {f["id"]: f for f in criteria["figures"]}
    stated, proved = {}, False
    used = set(re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", component["rule"]["formula"]))
    for one in reversed(criteria["figures"]):
        if one["id"] in used:
            used |= set(re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", one.get("formula", "")))
    for office, content in files:
        for ident, one in (content.get("figures") or {}).items():
            stated[ident] = one
            proved |= ident in used and isinstance(one, dict) and proves(content, one.get("evidence"))
        if office is None or office == lead:
            proved |= proves(content, ((content.get("scores") or {}).get(component["code"]) or {}).get("evidence"))
    asked = figure_reader(named, stated)
    try:
        for ident in used & set(named):
            if "formula" not in named[ident]:
                asked(ident, "value")
        points = score(component["rule"], F(component["max"]), {}, asked)
    except Missing:
        return "not-entered", None
    if points == "na":
        return "not-applicable", None
    return "complete" if proved or points == 0 else "without-evidence", points


def hold(row, required, rows):
    """Nothing where another component is not met; what it would have is open where that has no points, or may still have more."""
    area, code, maximum, state, points, rule = row
    for one in required:
        other = rows[one["code"]]
        if points is None or other[3] == "not-applicable":
            continue
        met = other[4] is not None and (other[4] >= F(one["from"]) if "from" in one else other[4] > 0)
        if not met and (other[4] is None or other[5].get("cumulative") == "true" and other[4] < other[2]):
            most = maximum if rule.get("cumulative") == "true" else points
            state, points, rule = "awaiting-other", None, dict(rule, pending=most)
        elif not met:
            state, points, rule = "complete", F(0), dict(rule, cumulative="false")
    return area, code, maximum, state, points, rule


def unit_result(folder, criteria, kind):
    entries, files, waves, passes, bonus = {}, [], [], [], set()
    if folder:
        for path in [folder / "scores.yaml"] + sorted((folder / "scores").glob("*.yaml")):
            if path.exists():
                content = read(path)
                office = path.stem if path.parent.name == "scores" else None
                files.append((office, content))
                bonus |= set(content.get("bonus") or {})
        if (folder / "survey.yaml").exists():
            waves = read(folder / "survey.yaml")["waves"]
        for path in sorted((folder / "appraisal").glob("*.yaml")):
            passes.append(max(read(path)["passes"], key=lambda p: int(p["pass"])))
    faulty = any(F(v) > 100 for w in waves for v in w["results"].values())
    result, held = [], []
    for area, lead, component in components(criteria):
        code, maximum, rule = component["code"], F(component["max"]), component["rule"]
        rule = dict(rule, **(rule.get("for") or {}).get(kind, {}), least=component.get("min", "0"))
        component = dict(component, rule=rule)
        if kind not in component.get("applies-to", [kind]):
            result.append((area, code, maximum, "not-applicable", None, dict(rule, asked="false")))
            held.append([])
            continue
        state, points = "not-entered", None
        if rule["type"] == "survey":
            found = [(w["date"], w["results"][code]) for w in waves if code in w["results"]]
            state = "invalid" if faulty else "complete" if found else "awaiting-survey"
            points = half_up(maximum * F(max(found)[1]) / 100, 2) if found and not faulty else None
        if rule["type"] == "external":
            state, points = by_result(folder, component)
        if "formula" in rule:
            state, points = by_formula(criteria, files, lead, component)
        for office, content in files:
            entry = (content.get("scores") or {}).get(code)
            if entry and (office is None or office == lead) and FACTS & set(entry):
                points = score(rule, maximum, entry)
                if points == "na":
                    state, points = "not-applicable", None
                else:
                    cited = [c["ref"] if isinstance(c, dict) else c for c in entry.get("evidence") or []]
                    proved = any(c in (content.get("evidence") or {}) for c in cited)
                    state = "complete" if proved or points <= 0 else "without-evidence"
        result.append((area, code, maximum, state, points, rule))
        held.append([c if isinstance(c, dict) else {"code": c} for c in component.get("requires") or []])
    result = [hold(row, required, {r[1]: r for r in result}) for row, required in zip(result, held)]
    items = {i["code"]: F(i["points"]) for k in ("bonus", "penalty") for i in criteria["adjustments"][k]["items"]}
    add = min(F(criteria["adjustments"]["bonus"]["max"]), sum((items[b] for b in bonus if b in items), F(0)))
    off = sum((int(p["count"]) * items[c] for x in passes for c, p in (x.get("penalties") or {}).items()), F(0))
    off = min(F(criteria["adjustments"]["penalty"]["max"]), off)
    return result, add, off  # what offices find is taken off once the result is published


def sums(rows):
    t = dict.fromkeys(("maximum", "notApplicable", "applicable", "achieved", "open", "lost", "invalid"), F(0))
    for _, _, maximum, state, points, rule in rows:
        t["maximum"] += maximum
        if state == "not-applicable":
            t["notApplicable"] += maximum
            continue
        t["applicable"] += maximum
        t["achieved"] += points or 0
        if state == "invalid":
            t["invalid"] += maximum
        elif points is None:
            t["open"] += rule.get("pending", maximum)
            t["lost"] += maximum - rule.get("pending", maximum)
        elif rule.get("cumulative") == "true":
            t["open"] += maximum - points
        else:
            t["lost"] += maximum - points
    return t


def index(rows, add=F(0), off=F(0)):
    t = sums(rows)
    return None if t["applicable"] == 0 else half_up(max(F(0), 100 * t["achieved"] / t["applicable"] + add - off), 2)


# ---------- all units ----------

def assess(repo):
    base = repo / "criteria" / YEAR
    campaign, roll = read(base / "campaign.yaml"), read(base / "units.yaml")
    folders = {p.name: p for p in sorted((repo / "submissions" / YEAR).rglob("*")) if p.is_dir()}
    for plan in campaign["indexes"]:
        criteria = read(base / plan["criteria"])
        units = []
        for unit in roll["units"]:
            if unit["kind"] in plan["kinds"]:
                rows, add, off = unit_result(folders.get(unit["id"]), criteria, unit["kind"])
                own = [r for r in rows if r[5]["type"] != "survey"]
                units.append({"id": unit["id"], "rows": rows, "own": own, "add": add, "off": F(0), "found": off,
                              "submitted": any(r[3] != "not-entered" for r in own
                                               if r[5]["type"] != "external" and "asked" not in r[5]),
                              "whole": all(r[3] != "awaiting-survey" for r in rows)})
        with_survey = all(u["whole"] for u in [u for u in units if u["submitted"]] or units)
        for u in units:
            basis = u["rows"] if with_survey else u["own"]
            u["index"] = index(basis, u["add"], u["off"]) if u["submitted"] else None
        ranked = [u["index"] for u in units if u["index"] is not None]
        for u in units:
            value = u["index"]
            u["rank"] = None if value is None or len(ranked) == 1 else 1 + sum(1 for other in ranked if other > value)
            bands = [b["id"] for b in criteria["bands"] if value is not None and value >= F(b["from"])]
            u["band"] = bands[0] if bands else None
        yield criteria, with_survey, units


def same(ours, theirs):
    if ours is None or theirs is None or isinstance(ours, (str, bool)):
        return ours == theirs
    return F(str(theirs)) == F(ours)


def compare(repo, site):
    differences, units, compared = [], 0, 0

    def check(unit, what, ours, theirs):
        nonlocal compared
        compared += 1
        if not same(ours, theirs):
            differences.append(f"{unit} {what}: ours {ours}, theirs {theirs}")

    for criteria, with_survey, found in assess(repo):
        for u in found:
            units += 1
            path = site / "data" / "unit" / (u["id"] + ".json")
            if not path.exists():
                differences.append(f"{u['id']}: no file {path}")
                continue
            theirs = json.loads(path.read_text(encoding="utf-8"))
            name = u["id"]
            check(name, "status", "scored" if u["submitted"] else "not-submitted", theirs["status"])
            for key, value in sums(u["rows"]).items():
                check(name, "total " + key, value, theirs["totals"][key])
            given = theirs["score"]
            check(name, "withSurvey", index(u["rows"]) if u["submitted"] and u["whole"] else None, given["withSurvey"])
            check(name, "withoutSurvey", index(u["own"]) if u["submitted"] else None, given["withoutSurvey"])
            for key, value in (("bonus", u["add"]), ("penalty", u["off"]), ("index", u["index"]),
                               ("rank", u["rank"]), ("band", u["band"]), ("provisional", not with_survey)):
                check(name, key, value, given[key])
            # What is the same of all units stands in the index's file; what is nothing or complete is left out.
            whole = json.loads((site / "data" / "index" / (theirs["index"] + ".json")).read_text(encoding="utf-8"))
            maxima = {g["code"]: F(g["maximum"]) for g in whole["groups"]}
            groups = {g["code"]: g for g in theirs["groups"]}
            for area in criteria["areas"]:
                group = groups[area["code"]]
                told = {"maximum": maxima[area["code"]], "applicable": maxima[area["code"]] - F(group.get("notApplicable", "0"))}
                for key, value in sums([r for r in u["rows"] if r[0] == area["code"]]).items():
                    check(name, f"area {area['code']} {key}", value, told.get(key, group.get(key, "0")))
            given = {c["code"]: c for c in theirs["components"]}
            check(name, "number of components", len(u["rows"]), len(given))
            for _, code, _, state, points, _ in u["rows"]:
                check(name, code + " state", state, given[code].get("state", "complete"))
                check(name, code + " points", points, given[code].get("points"))
    print("\n".join(differences[:200]))
    print(f"{units} units, {compared} figures compared, {len(differences)} differences")
    return 0 if compared and not differences else 1


# ---------- random campaigns ----------

def decimal(value):
    if value < 0:
        return "-" + decimal(-value)
    text = f"{value.numerator * 10**6 // value.denominator:07d}"
    number = (text[:-6] + "." + text[-6:]).rstrip("0").rstrip(".")
    # Three decimals read as thousands in Vietnamese: whoever means them writes one zero more.
    return number + "0" if re.fullmatch(r"\d{1,3}\.\d{3}", number) else number


def at_percent(r, percent):
    """A part of a whole exactly at, just below or just above a percentage."""
    whole = r.choice([1000, 10**6, 300])
    part = F(percent) * whole / 100
    part += r.choice([F(0), F(0), F(-1, 1000), F(1, 1000)])
    return max(F(0), part), F(whole)


def facts(r, rule, maximum):
    kind = rule["type"]
    if "formula" in rule:
        return {}
    percentage = kind == "ratio" or rule.get("unit") == "%" or "numerator" in rule
    if (rule.get("na") == "allowed" or rule.get("zero") == "na") and r.random() < 0.1:
        return {"not-applicable": "không phát sinh"}
    if kind == "choice":
        return {"choice": r.choice(rule["options"])["id"]}
    if kind == "checklist":
        return {"met": [i["id"] for i in rule["items"] if r.random() < r.choice([0, 0.5, 1])]}
    if kind == "count":
        return {"count": str(r.choice([0, 1, 2, 3, 7, 1000]))}
    if kind == "deduction":
        return {"faults": {f["id"]: str(r.choice([0, 1, 2, 9])) for f in rule["faults"] if r.random() < 0.4}}
    if percentage:
        if r.random() < 0.15:
            return {"numerator": "0", "denominator": "0"}
        marks = [rule["floor"], rule["full"]] if kind == "ratio" else bounds(rule)
        n, d = at_percent(r, r.choice(marks)) if r.random() < 0.5 else (F(r.randint(0, 900)), F(r.randint(1, 900)))
        if r.random() < 0.2:
            n, d = n + F(1, 2), d + F(1, 2)
        if n > d and rule.get("over") != "true":
            n, d = d, n if n else F(1)
        return {"numerator": decimal(n), "denominator": decimal(d)}
    mark = F(r.choice(bounds(rule)))
    if "count" in rule:
        return {"count": str(max(0, int(mark) + r.choice([-1, 0, 1])))}
    return {"value": decimal(max(F(0), mark + r.choice([F(0), F(-1, 100), F(1, 100), F(3)])))}


def bounds(rule):
    return [b.get("above", b.get("from")) for b in rule.get("tiers") or rule["bands"]]


def submission(r, unit, criteria):
    out = {"unit": unit["id"], "evidence": {}, "scores": {}}
    for n in (1, 2, 3):
        out["evidence"][f"bc-0{n}"] = {
            "title": f"Báo cáo số {n}", "number": f"0{n}/BC-UBND", "date": f"2023-1{n % 3}-0{n}",
            "issuer": "UBND xã", "url": f"https://xa.example/bc-0{n}"}
    fill = r.choice([1, 1, 0.9, 0.5, 0.02])
    if criteria.get("figures"):
        out["figures"] = {}
        for one in criteria["figures"]:
            if "formula" not in one and r.random() < 0.95:
                value = F(r.choice([0, 1, 2, 9, 10, 11, 30, 999, 1000, 1001]))
                if one.get("signed") == "true":
                    value = value * r.choice([1, -1]) + F(r.choice([0, 1]), 2)
                stated = {"value": decimal(value)}
                if one.get("previous") == "true" and r.random() < 0.9:
                    stated["previous"] = str(r.choice([0, 8, 10, 1000]))
                if r.random() < 0.5:
                    stated["evidence"] = ["bc-02"]
                out["figures"][one["id"]] = stated if len(stated) > 1 else stated["value"]
    for _, _, component in components(criteria):
        rule, maximum = component["rule"], F(component["max"])
        if unit["kind"] not in component.get("applies-to", [unit["kind"]]):
            continue
        rule = dict(rule, least=component.get("min", "0"))
        if rule["type"] in ("survey", "external") or r.random() > fill:
            continue
        entry = facts(r, rule, maximum)
        if "formula" in rule:
            if r.random() < 0.3:
                out["scores"][component["code"]] = {"evidence": ["bc-03"]}
            continue
        points = score(rule, maximum, entry)
        if points != "na":
            if r.random() < 0.1 and points >= 0 and "for" not in rule and "requires" not in component:
                entry["score"] = decimal(points)
            if r.random() < 0.8:
                entry["evidence"] = [f"bc-0{r.randint(1, 3)}"]
        out["scores"][component["code"]] = entry
    if r.random() < 0.3:
        out["bonus"] = {i["code"]: {"evidence": ["bc-01"]} for i in criteria["adjustments"]["bonus"]["items"]
                        if r.random() < 0.7}
    return out


def survey(r, criteria, whole):
    codes = [c["code"] for _, _, c in components(criteria) if c["rule"]["type"] == "survey"]
    first = {c: decimal(F(r.randint(0, 1000), 10)) for c in codes if whole or r.random() < 0.5}
    later = {c: r.choice(["0", "100", "87.4", "62.55"]) for c in codes if r.random() < 0.3}
    waves = [{"date": "2023-12-20", "sample": "60", "results": later}, {"date": "2023-11-20", "results": first}]
    return {"waves": [w for w in waves if w["results"]]}


def penalties(r, criteria):
    codes = [i["code"] for i in criteria["adjustments"]["penalty"]["items"]]
    entry = lambda: {c: {"count": str(r.randint(0, 2)), "reason": "Văn bản phê bình"} for c in codes if r.random() < 0.6}
    return {"passes": [{"pass": "2", "penalties": entry()}, {"pass": "1", "penalties": entry()}]}


FIGURES = [
    {"id": "tong", "title": "Tổng số", "unit": "việc", "previous": "true"}, {"id": "dat", "title": "Số đạt"},
    {"id": "truc-tuyen", "title": "Trực tuyến"}, {"id": "lech", "title": "Chênh lệch", "signed": "true"},
    {"id": "tre", "title": "Tỷ lệ trễ", "unit": "%", "formula": "100 * (tong - dat) / tong"}]


def synthetic():
    """A small set with odd parameters over every kind of rule; its maxima add up to 100."""
    ratio = lambda **k: dict({"type": "ratio", "numerator": "Tử số", "denominator": "Mẫu số"}, **k)
    tiers = lambda unit, **k: dict({"type": "tiers", "value": "Giá trị", "unit": unit, "tiers": [
        {"from": "66.7", "points": "7"}, {"from": "33.3", "points": "2.345"}, {"from": "10", "points": "0.5"}]}, **k)
    bands = lambda of, *b, **k: dict({"type": "bands", "bands": list(b)}, **of, **k)
    parts = {"numerator": "Tử số", "denominator": "Mẫu số"}
    rules = [
        ("1", bands(parts, {"above": "90", "points": "1"}, {"from": "70", "points": "0.5"}, zero="full")),
        ("1", bands(parts, {"from": "95", "points": "1"}, {"from": "80", "of": "100"}, {"from": "50", "points": "0.3"})),
        ("1", bands(parts, {"from": "95", "points": "1"}, {"above": "66.7", "points": "0.25", "end": "0.9"}, over="true")),
        ("1", bands(parts, {"from": "0", "points": "1"}, {"above": "1", "points": "1", "end": "0"}, {"above": "12.5", "points": "0"},
                    zero="na")),
        ("1", bands({"value": "Giá trị", "unit": "ngày"}, {"from": "0", "points": "1"}, {"above": "3", "points": "0.5"},
                    {"above": "5", "points": "0"})),
        ("1", bands({"count": "Số cuộc", "unit": "cuộc"}, {"from": "4", "points": "1"}, {"from": "2", "of": "4"})),
        ("1", {"type": "formula", "formula": "0.6 * dat / tong + 0.4 * truc-tuyen / tong", "zero": "full"}),
        ("1", {"type": "formula", "formula": "1 - 0.25 * floor(tre)", "zero": "na"}),
        ("1", {"type": "formula", "formula": "if(lech < 0, 0, min(1, lech / 10 + max(dat, truc-tuyen) / 3000))"}),
        ("1", bands({"formula": "100 * (tong - previous(tong)) / previous(tong)", "value": "Mức tăng", "unit": "%"},
                    {"above": "10", "points": "1"}, {"from": "0", "points": "0.5"}, zero="zero")),
        ("1", {"type": "external", "value": "DTI", "unit": "điểm", "of": "100"}),
        ("1", {"type": "external", "value": "DTI", "unit": "điểm", "of": "100", "bands": [
            {"above": "80", "points": "1"}, {"from": "60", "points": "0.5"}]}),
        ("1", {"type": "formula", "formula": "(dat - -truc-tuyen) / (2 * 999)"}),
        ("1", ratio(floor="33.3", full="66.7", zero="full")), ("7", ratio(floor="0", full="100", zero="zero")),
        ("1", ratio(floor="90", full="100", zero="na", over="true")), ("6", ratio(floor="12.5", full="12.5")),
        ("7", ratio(floor="20", full="60", na="allowed", cumulative="true")),
        ("7", tiers("%", zero="full")), ("7", tiers("%", zero="na", over="true")), ("7", tiers("điểm")),
        ("5.05", {"type": "count", "value": "Số lượng", "per": "0.05"}),
        ("4.95", {"type": "deduction", "min": "1.5", "faults": [
            {"id": "a", "label": "A", "minus": "0.125"}, {"id": "b", "label": "B", "minus": "2"}]}),
        ("7", {"type": "choice", "options": [{"id": "a", "label": "A", "points": "7"},
                                             {"id": "b", "label": "B", "points": "2.345"},
                                             {"id": "c", "label": "C", "points": "0"}]}),
        ("7", {"type": "checklist", "items": [{"id": f"i{n}", "label": "I", "points": "1.75"} for n in range(4)]}),
        ("13", {"type": "survey", "form": "Phiếu", "respondents": "Người dân", "unit": "%"}),
        ("7", {"type": "survey", "form": "Phiếu", "respondents": "Người dân", "unit": "%"}),
    ]
    rows = [{"code": f"1.1.{n}", "title": f"Thành phần {n}", "max": m, "lead": "noi-vu",
             "method": "survey" if rule["type"] == "survey" else "self", "rule": rule, "evidence": ["Tài liệu"]}
            for n, (m, rule) in enumerate(rules, 1)]
    rows[1]["rule"]["step"] = "0.25"
    rows[2]["rule"]["for"] = {"phuong": {"bands": [{"from": "70", "points": "1"}]}}
    rows[3]["applies-to"] = ["xa"]
    rows[0]["requires"] = ["1.1.5", {"code": "1.1.2", "from": "0.5"}]
    rows[-4].update(min="-0.25")
    rows[-4]["rule"]["options"].append({"id": "d", "label": "D", "points": "-0.25"})
    assert sum(F(m) for m, _ in rules) == 100
    return [{"code": "1", "title": "Lĩnh vực", "max": "100",
             "criteria": [{"code": "1.1", "title": "Tiêu chí", "max": "100", "components": rows}]}]


NUMBERS = {"numerator", "denominator", "value", "count", "score", "max", "points", "from", "minus", "min", "per",
           "floor", "full", "above", "of", "end", "step", "pass", "sample", "total", "scale", "faults", "results", "previous", "figures"}


def flow(node, key=""):
    """YAML in its flow style: keys and texts in quotes, numbers and truth values as they are."""
    if isinstance(node, dict):
        inner = key if key in ("faults", "results", "figures") else None
        return "{" + ",\n ".join(f"{json.dumps(k)}: {flow(v, inner or k)}" for k, v in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(flow(v, key) for v in node) + "]"
    number = key in NUMBERS and node.lstrip("-").replace(".", "", 1).isdigit()
    return node if number or node in ("true", "false") else json.dumps(node, ensure_ascii=False)


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(flow(content) + "\n", encoding="utf-8")


def generate(repo, target, count, seed, make_synthetic):
    r = random.Random(seed)
    shutil.copytree(repo / "criteria", target / "criteria")
    base = target / "criteria" / YEAR
    shutil.rmtree(base / "guidance", ignore_errors=True)
    roll = read(base / "units.yaml")
    districts = [u for u in roll["units"] if u["kind"] == "huyen"]
    units = [{"id": f"u-{n:04d}", "title": f"Xã Thử {n:04d}", "kind": "phuong" if make_synthetic and n % 3 == 0 else "xa"} for n in range(1, count + 1)]
    write(base / "units.yaml", {"offices": roll["offices"], "units": districts + units})
    if make_synthetic:
        criteria = read(base / "commune.yaml")
        criteria["areas"] = synthetic()
        criteria["figures"] = FIGURES
        path = base / "campaign.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("kinds: [xa,", "kinds: [xa, phuong,"), encoding="utf-8")
        write(base / "commune.yaml", criteria)
    criteria = read(base / "commune.yaml")
    whole = r.random() < 0.5
    for n, unit in enumerate(units):
        folder = target / "submissions" / YEAR / ("" if n % 3 else f"tinh-{n % 7}") / unit["id"]
        if n % 29 != 28:
            write(folder / "scores.yaml", submission(r, unit, criteria))
        results = survey(r, criteria, whole or n % 4 == 1)
        known = {c["code"]: {"value": decimal(F(r.choice([0, 5999, 6000, 8000, 8001, 10000]), 100)),
                             "evidence": ["qd"] if r.random() < 0.8 else []}
                 for _, _, c in components(criteria) if c["rule"]["type"] == "external" and r.random() < 0.7}
        if known:
            write(folder / "external.yaml", {"results": known, "evidence": {"qd": {
                "title": "Quyết định", "number": "12/QĐ", "date": "2023-12-01", "issuer": "UBND", "url": "https://x.example/12"}}})
        if results["waves"] and (whole or n % 2):
            write(folder / "survey.yaml", results)
        if n % 5 == 0:
            for office in ("noi-vu", "tu-phap")[: r.randint(1, 2)]:
                write(folder / "appraisal" / f"{office}.yaml", penalties(r, criteria))


def selftest():
    work = lambda text, **f: Formula(text, lambda ident, _: F(f[ident])).sum()
    assert work("b/a * 2 + c/a", a=20, b=18, c=10) == F("2.3") and work("1 - -2 * 3") == 7 and work("1 / a", a=0) is None
    assert work("if(a >= 2, floor(a / 2), 1 / 0)", a=5) == 2 and work("floor(0 - 1 / 2)") == -1
    ratio = lambda n, d, m, floor, full: score(
        {"type": "ratio", "floor": floor, "full": full}, F(m), {"numerator": n, "denominator": d})
    assert ratio("1240", "1275", "4", "90", "100") == F("3.89")
    assert ratio("18", "21", "1.5", "80", "100") == F("1.29")
    assert ratio("15", "20", "1.5", "80", "100") == 0
    assert ratio("210", "640", "2", "20", "60") == F("1.09")
    assert half_up(F("1.6") * F("87.4") / 100, 2) == F("1.40")
    assert half_up(F("0.5") * F("0.85"), 2) == F("0.43")
    assert half_up(100 * F("86.39") / 99, 2) == F("87.26")
    print("selftest passed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("compare")
    one.add_argument("repo", type=Path)
    one.add_argument("site", type=Path)
    two = commands.add_parser("generate")
    two.add_argument("repo", type=Path)
    two.add_argument("dir", type=Path)
    two.add_argument("--units", type=int, default=500)
    two.add_argument("--seed", type=int, default=1)
    two.add_argument("--synthetic", action="store_true")
    commands.add_parser("selftest")
    given = parser.parse_args()
    if given.command == "compare":
        sys.exit(compare(given.repo, given.site))
    if given.command == "generate":
        generate(given.repo, given.dir, given.units, given.seed, given.synthetic)
    else:
        selftest()


if __name__ == "__main__":
    main()
