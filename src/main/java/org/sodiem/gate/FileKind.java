package org.sodiem.gate;

import org.sodiem.language.Named;

/** What a file of the repository is for: each kind has one party that may change it, in one window of time. */
public enum FileKind implements Named {
    /** {@code scores.yaml} of a unit. */
    SCORES(Party.UNIT, Time.ROUND),
    /** {@code scores/OFFICE.yaml} of a unit that its offices score. */
    OFFICE_SCORES(Party.OFFICE, Time.ROUND),
    /** {@code report.md} of a unit. */
    REPORT(Party.UNIT, Time.ROUND),
    /** {@code tasks.yaml} of a unit, kept the whole year. */
    TASKS(Party.UNIT, Time.ANY),
    /** Anything in {@code evidence/} of a unit; explanations need documents too. */
    EVIDENCE(Party.UNIT, Time.ROUND_OR_EXPLANATION),
    /** {@code explanations.yaml} of a unit. */
    EXPLANATIONS(Party.UNIT, Time.EXPLANATION),
    /** {@code appraisal/OFFICE.yaml} of a unit. */
    APPRAISAL(Party.OFFICE, Time.APPRAISAL),
    /** {@code commitments.yaml} of a unit. */
    COMMITMENTS(Party.COORDINATOR, Time.ANY),
    /** {@code survey.yaml} of a unit. */
    SURVEY(Party.COORDINATOR, Time.ANY),
    /** {@code guidance/INDEX/CODE.md}; the stewards may change it too. */
    GUIDANCE(Party.LEAD_OFFICE, Time.ANY),
    /** Campaign, units, criteria sets, plan and whatever else is in {@code criteria/}. */
    DEFINITIONS(Party.STEWARDS, Time.ANY),
    /** Templates, program, documents and settings: everything outside {@code criteria/} and {@code submissions/}. */
    PROGRAM(Party.STEWARDS, Time.ANY),
    /** A file in {@code submissions/} that no rule describes; the stewards may only take it away. */
    UNKNOWN(Party.NOBODY, Time.ANY);

    private final Party party;
    private final Time time;

    FileKind(Party party, Time time) {
        this.party = party;
        this.time = time;
    }

    /** Who may change files of this kind. */
    public Party party() {
        return party;
    }

    /** When files of this kind may be changed. */
    public Time time() {
        return time;
    }

    /** Who may change a file. */
    public enum Party {
        /** The people of the unit in whose folder it is. */
        UNIT,
        /** The people of the office after which it is named. */
        OFFICE,
        /** The people of the office that leads the component after which it is named, and the stewards. */
        LEAD_OFFICE,
        /** The coordinators. */
        COORDINATOR,
        /** The coordinators and the maintainers. */
        STEWARDS,
        /** Nobody. */
        NOBODY
    }

    /** When a file may be changed; where a campaign sets no such time, it is not limited. */
    public enum Time {
        /** Always. */
        ANY,
        /** While a round of the unit's index is open. */
        ROUND,
        /** While appraisal is open. */
        APPRAISAL,
        /** While explanation is open. */
        EXPLANATION,
        /** While a round or explanation is open. */
        ROUND_OR_EXPLANATION
    }
}
