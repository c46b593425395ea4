package org.sodiem.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.Publication;
import org.sodiem.model.RepositoryFile;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Window;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * Who may change which file of one campaign, and when: the rules of the revision that a change is to be merged into.
 *
 * @param book the campaign as that revision defines it
 */
public record Rights(ScoreBook book) {

    /** The files that a result is made of. */
    private static final Set<FileKind> OF_RESULTS =
            EnumSet.of(FileKind.SCORES, FileKind.OFFICE_SCORES, FileKind.SURVEY, FileKind.EXTERNAL, FileKind.APPRAISAL);

    /** Names of files that may be an office's. */
    private static final Pattern OFFICE = Pattern.compile("[a-z0-9-]+");

    /** Where the files of the campaign are. */
    public Layout layout() {
        return book.layout();
    }

    /** The people who answer for the coordinator: those named, else those of its office. */
    public List<Located<String>> coordinators() {
        List<Located<String>> named = book.stewards().coordinators();
        Office office = book.office(book.campaign().coordinator().value());
        return !named.isEmpty() || office == null ? named : office.people();
    }

    /** The people who may change a file with this role; empty where nobody may. */
    public List<Located<String>> people(RepositoryFile role) {
        List<Located<String>> people = new ArrayList<>();
        FileKind.Party party = role.kind().party();
        Unit unit = role.unit() == null ? null : unit(role.unit().unit());
        String named = party == FileKind.Party.LEAD_OFFICE ? lead(role.name()) : role.name();
        Office office = named == null ? null : book.office(named);
        if (party == FileKind.Party.UNIT && unit != null) {
            people.addAll(unit.people());
            if (role.kind() == FileKind.SCORES && unit.isWithoutAccount()) {
                people.addAll(coordinators());
            }
        }
        if (party == FileKind.Party.APPROVER && unit != null) {
            people.addAll(unit.approvers().isEmpty() ? unit.people() : unit.approvers());
        }
        if ((party == FileKind.Party.OFFICE || party == FileKind.Party.LEAD_OFFICE) && office != null) {
            people.addAll(office.people());
        }
        boolean stewards = party == FileKind.Party.STEWARDS || party == FileKind.Party.LEAD_OFFICE;
        if (stewards || party == FileKind.Party.COORDINATOR) {
            people.addAll(coordinators());
        }
        if (stewards) {
            people.addAll(book.stewards().maintainers());
        }
        return people;
    }

    /** Whether an account answers for the campaign: a coordinator's or a maintainer's. */
    boolean isSteward(String actor) {
        return has(coordinators(), actor) || has(book.stewards().maintainers(), actor);
    }

    /**
     * Judges one change of one file.
     *
     * @param actor the account that asks, null where that is not judged
     * @param at when it is asked, null where that is not judged
     * @return what forbids it; null where nothing does
     */
    public @Nullable Diagnostic judge(
            ChangedFile file, RepositoryFile role, @Nullable String actor, @Nullable Instant at) {
        var place = Span.ofWhole(file.path());
        boolean steward = actor != null && isSteward(actor);
        boolean misnamed = role.kind().party() == FileKind.Party.OFFICE
                && !OFFICE.matcher(role.name()).matches();
        if (role.kind() == FileKind.UNKNOWN || misnamed) {
            return file.after() == null && (actor == null || steward)
                    ? null
                    : Diagnostic.of(Code.FILE_OF_NOBODY, place);
        }
        if (actor != null && !has(people(role), actor)) {
            return refusal(role, place, actor);
        }
        Publication.Result published = published(file, role);
        if (published != null) {
            return Diagnostic.of(Code.RESULT_PUBLISHED, place, published.index().value(), published.decision());
        }
        // While explanations are open documents may come; those that a closed round rests on stay as they are.
        boolean restedOn = role.kind().time() == FileKind.Time.ROUND_OR_EXPLANATION && file.before() != null;
        FileKind.Time time = restedOn ? FileKind.Time.ROUND : role.kind().time();
        return at == null ? null : outsideTime(stretches(role, time), place, at);
    }

    /** The decision that publishes a result which this file is part of; null where none does. */
    private Publication.@Nullable Result published(ChangedFile file, RepositoryFile role) {
        UnitKey unit = role.unit();
        boolean restedOn = role.kind() == FileKind.EVIDENCE && file.before() != null;
        return unit != null && (restedOn || OF_RESULTS.contains(role.kind()))
                ? book.publication().of(unit.index())
                : null;
    }

    private Diagnostic refusal(RepositoryFile role, Span place, String actor) {
        String coordinator = book.officeTitle(book.campaign().coordinator().value());
        String unit = role.unit() == null ? "" : role.unit().unit();
        String office = role.name();
        return switch (role.kind().party()) {
            case UNIT -> Diagnostic.of(Code.FILE_OF_UNIT, place, unitTitle(unit), unit, actor);
            case APPROVER -> Diagnostic.of(Code.FILE_OF_APPROVER, place, unitTitle(unit), unit, actor);
            case OFFICE -> Diagnostic.of(Code.FILE_OF_OFFICE, place, book.officeTitle(office), office, actor);
            case LEAD_OFFICE -> {
                String lead = lead(role.name());
                yield lead == null
                        ? Diagnostic.of(Code.FILE_OF_STEWARDS, place, coordinator, actor)
                        : Diagnostic.of(Code.FILE_OF_OFFICE, place, book.officeTitle(lead), lead, actor);
            }
            case COORDINATOR -> Diagnostic.of(Code.FILE_OF_COORDINATOR, place, coordinator, actor);
            case STEWARDS, NOBODY -> Diagnostic.of(Code.FILE_OF_STEWARDS, place, coordinator, actor);
        };
    }

    /** A stretch of time with a name. */
    private record Stretch(String title, LocalDateTime opens, LocalDateTime closes) {}

    private @Nullable Diagnostic outsideTime(List<Stretch> stretches, Span place, Instant at) {
        ZoneId zone = book.campaign().timezone();
        Stretch last = null;
        for (Stretch stretch : stretches) {
            boolean begun = !at.isBefore(stretch.opens().atZone(zone).toInstant());
            boolean over = at.isAfter(stretch.closes().atZone(zone).toInstant());
            if (begun && !over) {
                return null;
            }
            if (!begun) {
                return Diagnostic.of(
                        Code.FILE_BEFORE_ITS_WINDOW,
                        place,
                        stretch.title(),
                        stretch.opens().toString());
            }
            last = stretch;
        }
        return last == null
                ? null
                : Diagnostic.of(
                        Code.FILE_AFTER_ITS_WINDOW,
                        place,
                        last.title(),
                        last.closes().toString());
    }

    /** The times in which a file may be changed, in order; none where they are not limited. */
    private List<Stretch> stretches(RepositoryFile role, FileKind.Time time) {
        Campaign campaign = book.campaign();
        UnitKey unit = role.unit();
        List<Stretch> stretches = new ArrayList<>();
        if (time == FileKind.Time.BEFORE_THE_LAST_CLOSE) {
            campaign.rounds().stream()
                    .max(Comparator.comparing(round -> round.closes().value()))
                    .ifPresent(round -> stretches.add(new Stretch(
                            round.title(),
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            round.closes().value())));
        }
        if (unit == null) {
            return stretches;
        }
        if (time == FileKind.Time.ROUND || time == FileKind.Time.ROUND_OR_EXPLANATION) {
            campaign.rounds().stream()
                    .filter(round -> round.isFor(unit.index()))
                    .forEach(round -> stretches.add(new Stretch(
                            round.title(), round.opens().value(), round.closes().value())));
            if (stretches.isEmpty()) {
                return stretches;
            }
        }
        for (Window window : campaign.windows()) {
            boolean wanted = window.kind() == Window.Kind.APPRAISAL
                    ? time == FileKind.Time.APPRAISAL
                    : time == FileKind.Time.EXPLANATION || time == FileKind.Time.ROUND_OR_EXPLANATION;
            if (wanted && window.isFor(unit.index())) {
                stretches.add(new Stretch(
                        window.title(), window.opens().value(), window.closes().value()));
            }
        }
        stretches.sort(Comparator.comparing(Stretch::opens));
        return stretches;
    }

    private @Nullable Unit unit(String id) {
        return book.unit(id);
    }

    /** The office that leads a component, written {@code INDEX/CODE}; null where none does. */
    private @Nullable String lead(String guidance) {
        for (CriteriaSet set : book.criteria()) {
            for (Component component : set.components()) {
                String name = set.index().value() + "/" + component.code().value();
                if (name.equals(guidance) && component.lead() != null) {
                    return component.lead().value();
                }
            }
        }
        return null;
    }

    private String unitTitle(String id) {
        Unit unit = unit(id);
        return unit == null ? id : unit.title();
    }

    /** Whether an account is named; forges do not tell upper case from lower in the letters of ASCII, which names have. */
    static boolean has(List<Located<String>> people, String actor) {
        return actor.codePoints().allMatch(c -> c < 128)
                && people.stream().anyMatch(person -> person.value().equalsIgnoreCase(actor));
    }
}
