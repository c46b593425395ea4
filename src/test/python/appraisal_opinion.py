#!/usr/bin/env python3
"""A second opinion on every voice of an appraised campaign, sharing only its inputs with the Java program.

    appraisal_opinion.py appraise REPO --seed S [--published] [--lenient]
                                         write random appraisals into REPO; with --published a decision, too; with
                                         --lenient offices leave something out, and the campaign says unappraised: self
    appraisal_opinion.py compare REPO SITE   recompute voices, totals, index, ranks and bands; exit 1 on any difference
"""
import argparse, json, random, sys
from fractions import Fraction as F
from pathlib import Path

import second_opinion as rules
from second_opinion import YEAR, components, half_up, read, same

SELF, FIRST, EXPLANATION, SECOND, SURVEY, RESULT = "self", "appraisal-1", "explanation", "appraisal-2", "survey", "result"


# ---------- what is written ----------

def finding(r, component, entered):
    maximum, rule = F(component["max"]), component["rule"]
    dice = r.random()
    if dice < 0.4 and not entered:
        return {"score": "0", "reason": "Không nộp"}
    if dice < 0.5:
        return "agree"
    if dice < 0.75:
        return {"score": rules.decimal(half_up(maximum * r.randint(0, 100) / 100, 2)), "reason": "Theo hồ sơ"}
    if dice < 0.95:
        return dict(rules.facts(r, rule, maximum), reason="Đếm lại")
    return {"explain": "true", "reason": "Chưa rõ số liệu"}


def passes(r, office, own, entered, claims, coordinator, lenient):
    first = {"pass": "1", "against": "lan-2"}
    scores = {c["code"]: finding(r, c, c["code"] in entered) for c in own if r.random() < 0.4}
    left = [c["code"] for c in own if c["code"] not in scores and r.random() < 0.2]
    later = {c["code"]: finding(r, c, c["code"] in entered) for c in own if r.random() < 0.15}
    first["scores"] = scores
    first["agree"] = "all"
    if left:
        first["except"] = left
    if office == coordinator and claims:
        awards = {c: {"points": "0.5", "reason": "Một nửa"} for c in claims if r.random() < 0.5}
        if awards:
            first["bonus"] = awards
    found = [first]
    if later:
        found.append({"pass": "2", "scores": later})
    undecided = left + [c for c, f in scores.items() if isinstance(f, dict) and "explain" in f]
    undecided += [c for c, f in later.items() if isinstance(f, dict) and "explain" in f]
    third = {"pass": "3"}
    asked = [c for c, f in later.items() if not (isinstance(f, dict) and "explain" in f)][:2]
    if asked:
        third["scores"] = {c: {"explain": "true", "reason": "Hỏi lại"} for c in asked}
    if undecided and not lenient:
        third["agree"] = "all"
    if len(third) > 1:
        found.append(third)
    return {"passes": found}




def spoil(r, folder, offices, coordinator):
    """Now and then an office finds something of what another one appraises, or a wave of the survey has more than there is."""
    if r.random() < 0.05 and (folder / "survey.yaml").exists():
        content = read(folder / "survey.yaml")
        wave = r.choice(content["waves"])
        wave["results"][r.choice(sorted(wave["results"]))] = "140"
        rules.write(folder / "survey.yaml", content)
    foreign = [o for o in offices if o != coordinator and (folder / "appraisal" / f"{o}.yaml").exists()]
    if r.random() < 0.05 and foreign:
        file = folder / "appraisal" / f"{r.choice(foreign)}.yaml"
        content = read(file)
        code = r.choice([c["code"] for o in offices if o != file.stem for c in offices[o]])
        content["passes"][0].setdefault("scores", {})[code] = {"score": "0", "reason": "Nhầm thành phần"}
        rules.write(file, content)


def appraise(repo, seed, published, lenient):
    r, odd = random.Random(seed), random.Random(-seed)
    base = repo / "criteria" / YEAR
    campaign, roll = read(base / "campaign.yaml"), read(base / "units.yaml")
    folders = {p.name: p for p in sorted((repo / "submissions" / YEAR).rglob("*")) if p.is_dir()}
    rules.NUMBERS.add("points")
    for plan in campaign["indexes"]:
        criteria = read(base / plan["criteria"])
        offices = {}
        for _, lead, component in components(criteria):
            if component["rule"]["type"] != "survey":
                offices.setdefault(lead or campaign["coordinator"], []).append(component)
        for unit in roll["units"]:
            folder = folders.get(unit["id"])
            if unit["kind"] not in plan["kinds"] or not folder:
                continue
            entered, claims, by_office = {}, set(), False
            for path in [folder / "scores.yaml"] + sorted((folder / "scores").glob("*.yaml")):
                if path.exists():
                    content = read(path)
                    entered.update(content.get("scores") or {})
                    claims |= set(content.get("bonus") or {})
                    by_office |= path.parent.name == "scores"
            own = {campaign["coordinator"]: sum(offices.values(), [])} if by_office else dict(offices)
            own.setdefault(campaign["coordinator"], [])
            for office, mine in own.items():
                if mine or claims:
                    file = folder / "appraisal" / f"{office}.yaml"
                    found = passes(r, office, mine, entered, claims, campaign["coordinator"], lenient)
                    if file.exists():
                        found["passes"][-1]["penalties"] = max(
                            read(file)["passes"], key=lambda p: int(p["pass"])).get("penalties") or {}
                    rules.write(file, found)
            spoil(odd, folder, offices, campaign["coordinator"])
    text = (base / "campaign.yaml").read_text(encoding="utf-8")
    if lenient:
        (base / "campaign.yaml").write_text(text.rstrip("\n") + "\nunappraised: self\n", encoding="utf-8")
    if published:
        rules.write(base / "publication.yaml", {"results": [
            {"index": plan["id"], "decision": "31/QĐ-UBND", "date": "2024-02-01", "issuer": "UBND huyện"}
            for plan in campaign["indexes"]]})


# ---------- what is read ----------

def given(component, said, own):
    """State and points of one finding; own is what it is about."""
    if said == "agree":
        state, points = own
        return None if state == "invalid" else ("complete" if points is not None else state, points)
    if "score" in said:
        return "complete", F(said["score"])
    if rules.FACTS & set(said):
        points = rules.score(component["rule"], F(component["max"]), said)
        return ("not-applicable", None) if points == "na" else ("complete", points)
    return "not-appraised", None


def explained(heard, own):
    """What became of an answer: it won where the second appraisal gives more than the first, or all where that gave none."""
    state, after = heard.get(SECOND, ("not-appraised", None))
    if state == "not-appraised":
        return "open"
    before = heard.get(FIRST, (None, None))[1]
    bar = own[1] if before is None else before
    if after is None or bar is None:
        return "accepted" if state == own[0] else "refused"
    return "accepted" if (after >= bar if before is None else after > bar) else "refused"


def voices(folder, rows, criteria, coordinator):
    """By component: what each voice says, as state and points; what stands in the end, and in which figures."""
    by_office = bool(folder) and any((folder / "scores").glob("*.yaml"))
    files = {p.stem: read(p)["passes"] for p in sorted((folder / "appraisal").glob("*.yaml"))} if folder else {}
    answers = folder / "explanations.yaml" if folder else None
    answered = set(read(answers).get("explanations") or {}) if answers and answers.exists() else set()
    found, decided, corrected = {}, {}, {}
    for (area, lead, component), row in zip(components(criteria), rows):
        code, own = component["code"], (row[3], row[4])
        survey = component["rule"]["type"] == "survey"
        heard = {SURVEY if survey else SELF: own}
        last, asked = None, False
        office = coordinator if by_office or not lead else lead
        for one in [] if survey else sorted(files.get(office, []), key=lambda p: int(p["pass"])):
            said = (one.get("scores") or {}).get(code)
            if said is None and one.get("agree") == "all" and code not in one.get("except", []) and last is None:
                said = "agree"
            if said is not None:
                voice = FIRST if int(one["pass"]) == 1 else SECOND
                heard[voice] = given(component, said, own)
                asked |= isinstance(said, dict) and said.get("explain") == "true"
                if heard[voice][0] != "not-appraised":
                    last = heard[voice]
                    corrected[code] = said if isinstance(said, dict) and "score" not in said else {}
        if code in answered:
            heard[EXPLANATION] = (explained(heard, own), None)
        elif asked and heard.get(SECOND, ("not-appraised",))[0] == "not-appraised":
            heard[EXPLANATION] = ("awaited", None)
        found[code], decided[code] = heard, last
    return found, decided, corrected, sorted(files.get(coordinator, []), key=lambda p: int(p["pass"]))


def is_refused(folder, criteria, rows, coordinator, published):
    """A faulty wave of the survey, or, once that counts, a finding of what the office does not appraise: the unit has no rank."""
    if not folder:
        return False
    by_office = any((folder / "scores").glob("*.yaml"))
    led = {c["code"]: coordinator if by_office or not lead else lead
           for _, lead, c in components(criteria) if c["rule"]["type"] != "survey"}
    foreign = any(led.get(code) != file.stem for file in (folder / "appraisal").glob("*.yaml")
                  for one in read(file)["passes"] for code in one.get("scores") or {})
    return published and foreign or any(row[3] == "invalid" for row in rows)


def bonus(folder, criteria, coordinator, own_passes, lenient):
    claims = set()
    for path in [folder / "scores.yaml", folder / "scores" / f"{coordinator}.yaml"] if folder else []:
        if path.exists():
            claims |= set(read(path).get("bonus") or {})
    total = F(0)
    for item in criteria["adjustments"]["bonus"]["items"]:
        code, most = item["code"], F(item["points"])
        points = most if code in claims and lenient else F(0)
        done = False
        for one in own_passes:
            award = (one.get("bonus") or {}).get(code)
            if isinstance(award, dict):
                points, done = min(most, F(award["points"])), True
            elif code in claims and (award == "agree" or (
                    not done and one.get("agree") == "all" and code not in one.get("except", []))):
                points, done = most, True
        total += points
    return min(total, F(criteria["adjustments"]["bonus"]["max"]))


def assessed(repo):
    """By index: its set, whether its result is published, whether surveys count, and each unit with what it stands by."""
    base = repo / "criteria" / YEAR
    campaign = read(base / "campaign.yaml")
    lenient = campaign.get("unappraised") == "self"
    decisions = base / "publication.yaml"
    published = {r["index"] for r in read(decisions)["results"]} if decisions.exists() else set()
    folders = {p.name: p for p in sorted((repo / "submissions" / YEAR).rglob("*")) if p.is_dir()}
    for criteria, _, found in rules.assess(repo):
        result = criteria["index"] in published
        for u in found:
            folder = u["folder"] = folders.get(u["id"])
            u["heard"], u["decided"], u["corrected"], own_passes = voices(folder, u["rows"], criteria, campaign["coordinator"])
            u["refused"] = is_refused(folder, criteria, u["rows"], campaign["coordinator"], result)
            u["final"] = []
            for row in u["rows"]:
                area, code, maximum, state, points, rule = row
                last = u["decided"][code]
                if rule["type"] != "survey" and result:
                    state, points = last or (("complete" if points is not None else state, points))
                    u["heard"][code][RESULT] = (state, points)
                    rule = dict(rule, cumulative="false")
                elif result:
                    u["heard"][code][RESULT] = (state, points)
                u["final"].append((area, code, maximum, state, points, rule))
            if result:
                u["add"] = bonus(folder, criteria, campaign["coordinator"], own_passes, lenient)
                u["off"] = u["found"]
                left = [f for f in u["final"] if f[5]["type"] != "survey"]
                u["submitted"] = any(f[3] != "not-entered" for f in left)
        ready = [u for u in found if u["submitted"]] or found
        with_survey = all(all(f[3] != "awaiting-survey" for f in u["final"]) for u in ready)
        for u in found:
            basis = u["final"] if with_survey else [f for f in u["final"] if f[5]["type"] != "survey"]
            said = [f[3] for f in u["final"] if f[5]["type"] not in ("survey", "external")]
            u["counts"] = (u["submitted"] or u["refused"]) and any(s not in ("not-entered", "invalid") for s in said)
            u["index"] = rules.index(basis, u["add"], u["off"]) if u["counts"] else None
        yield criteria, result, with_survey, found


def compare(repo, site):
    differences, compared, units, refused = [], 0, 0, 0

    def check(unit, what, ours, theirs):
        nonlocal compared
        compared += 1
        if not same(ours, theirs):
            differences.append(f"{unit} {what}: ours {ours}, theirs {theirs}")

    for criteria, result, _, found in assessed(repo):
        for u in found:
            units += 1
            value, name = u["index"], u["id"]
            theirs = json.loads((site / "data" / "unit" / f"{name}.json").read_text(encoding="utf-8"))
            ranked = value is not None and not u["refused"]
            others = [o["index"] for o in found if o is not u and o["index"] is not None and not o["refused"]]
            rank = 1 + sum(other > value for other in others) if ranked and others else None
            bands = [b["id"] for b in criteria["bands"] if ranked and value >= F(b["from"])]
            refused += u["refused"]
            if u["refused"]:
                check(name, "status", "invalid", theirs["status"])
            check(name, "voice", RESULT if result else SELF, theirs["score"]["voice"])
            check(name, "index", value, theirs["score"]["index"])
            check(name, "rank", rank, theirs["score"]["rank"])
            check(name, "band", bands[0] if bands else None, theirs["score"]["band"])
            check(name, "bonus", u["add"], theirs["score"]["bonus"])
            own = {c["code"]: c for c in theirs["components"]}
            for code, heard in u["heard"].items():
                told = own[code].get("voices", {})
                check(name, f"{code} voices", ",".join(sorted(v for v in heard if v not in (SELF, SURVEY))), ",".join(sorted(told)))
                for voice, (state, points) in heard.items():
                    given_by = own[code] if voice in (SELF, SURVEY) else told.get(voice, {})
                    check(name, f"{code} {voice}", points, given_by.get("points"))
                    if voice in (FIRST, SECOND):
                        check(name, f"{code} {voice} state", state, given_by.get("state"))
            for voice in (SELF, FIRST, SECOND, SURVEY, RESULT):
                check(name, f"sum {voice}", total(u, voice), theirs["voices"].get(voice))
    print("\n".join(differences[:100]))
    print(f"{units} units, {refused} refused, {compared} figures compared, {len(differences)} differences")
    return 0 if compared and not differences else 1


def total(u, voice):
    """What a voice gives in all; nothing where it has not spoken of everything."""
    found = None
    speaks = any(voice in heard for heard in u["heard"].values())
    for row in u["rows"]:
        survey = row[5]["type"] == "survey"
        heard = u["heard"][row[1]]
        if voice != RESULT and survey != (voice == SURVEY):
            continue
        said = heard.get(voice)
        if voice == SECOND:
            said = u["decided"].get(row[1])
        if said is None or said[0] == "not-appraised" or (voice == SURVEY and said[0] == "awaiting-survey"):
            return None
        if said[1] is not None:
            found = (found or F(0)) + said[1]
    return found if speaks else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("appraise")
    one.add_argument("repo", type=Path)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--published", action="store_true")
    one.add_argument("--lenient", action="store_true")
    two = commands.add_parser("compare")
    two.add_argument("repo", type=Path)
    two.add_argument("site", type=Path)
    said = parser.parse_args()
    if said.command == "compare":
        sys.exit(compare(said.repo, said.site))
    appraise(said.repo, said.seed, said.published, said.lenient)


if __name__ == "__main__":
    main()
