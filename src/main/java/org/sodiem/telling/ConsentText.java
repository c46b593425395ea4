package org.sodiem.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Approvals;
import org.sodiem.round.Consent;
import org.sodiem.round.UnitConsent;

/**
 * Tells whether the heads of units have approved.
 *
 * @param words the language
 */
public record ConsentText(Words words) {

    private static final int MOST_NAMES = 20;
    private static final int MOST_CODES = 12;
    private static final int MOST = 120;

    /**
     * One unit in a sentence: who approved when, what has changed since, or that nobody has.
     *
     * @param round what the round is called
     */
    public String of(Consent consent, String round) {
        Approvals.Approval approval = consent.approval();
        if (approval == null) {
            return words.text("consent.missing", round);
        }
        String who = CommitText.clean(approval.name() + ", " + approval.position(), MOST);
        String day = words.days().day(approval.date().value());
        return consent.kind() == Consent.Kind.APPROVED
                ? words.text("consent.approved", who, round, day)
                : words.text("consent.changed", who, round, day, changed(consent));
    }

    /** How far an approval is, in a word or two; nothing where that is not known. */
    public String state(@Nullable Consent consent) {
        return term(consent).text(words);
    }

    static Value term(@Nullable Consent consent) {
        return consent == null
                ? Value.NONE
                : new Value.Term(
                        consent.kind().id(),
                        switch (consent.kind()) {
                            case MISSING -> "consent.state.missing";
                            case APPROVED -> "consent.state.approved";
                            case CHANGED -> "consent.state.changed";
                        });
    }

    /** What has changed since an approval: codes of components, and the bonuses. */
    public String changed(Consent consent) {
        List<String> changed = new ArrayList<>(consent.changed().stream()
                .limit(MOST_CODES)
                .map(code -> CommitText.clean(code, MOST))
                .toList());
        if (consent.changed().size() > MOST_CODES) {
            changed.add("…");
        }
        if (consent.bonusChanged()) {
            changed.add(words.text("consent.bonus"));
        }
        return String.join(", ", changed);
    }

    /** How many of these units are approved, in a sentence. */
    public String count(List<UnitConsent> units) {
        long approved = units.stream()
                .filter(unit -> unit.consent().kind() == Consent.Kind.APPROVED)
                .count();
        long own = units.stream().map(unit -> unit.unit().unit()).distinct().count();
        return own == units.size()
                ? words.text("consent.count", words.figure(approved), words.figure(own))
                : words.text(
                        "consent.count.several", words.figure(approved), words.figure(units.size()), words.figure(own));
    }

    private String name(UnitConsent unit) {
        return unit.index().isEmpty() ? unit.title() : words.text("unit.of-index", unit.title(), unit.index());
    }

    /** The units that are not approved, and those that have changed since, a sentence each; none where all are approved. */
    public List<String> lacking(List<UnitConsent> units) {
        List<String> lacking = new ArrayList<>();
        String missing = names(units, Consent.Kind.MISSING);
        if (!missing.isEmpty()) {
            lacking.add(words.text("consent.lacking", missing));
        }
        String changed = names(units, Consent.Kind.CHANGED);
        if (!changed.isEmpty()) {
            lacking.add(words.text("consent.outdated", changed));
        }
        return lacking;
    }

    /** The units whose approval is so far, by name; of those that have changed with what has. */
    public String names(List<UnitConsent> units, Consent.Kind kind) {
        List<UnitConsent> own =
                units.stream().filter(unit -> unit.consent().kind() == kind).toList();
        String names = own.stream()
                .limit(MOST_NAMES)
                .map(unit ->
                        kind == Consent.Kind.CHANGED ? name(unit) + " (" + changed(unit.consent()) + ")" : name(unit))
                .collect(Collectors.joining("; "));
        return own.size() > MOST_NAMES
                ? words.text("consent.more", names, words.figure(own.size() - MOST_NAMES))
                : names;
    }
}
