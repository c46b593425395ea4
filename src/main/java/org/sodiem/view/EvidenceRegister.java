package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.VietnameseOrder;
import org.sodiem.model.Citation;
import org.sodiem.model.Claim;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Unit;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;

/**
 * The evidence of a campaign; the same number, date and issuer are one document, wherever they are defined.
 *
 * @param documents the documents that most units cite first; equal ones by number, then title
 * @param units the units of all indexes, in order
 */
public record EvidenceRegister(List<Registered> documents, List<Share> units) {

    public EvidenceRegister {
        documents = List.copyOf(documents);
        units = List.copyOf(units);
    }

    /**
     * A document with everything that cites it.
     *
     * @param document the document, as it is defined first; internal where any who cite it keep it internal
     * @param units who cites it, the first one first
     * @param proves what it proves, in order of code
     */
    public record Registered(Document document, List<Unit> units, List<Proven> proves) {
        public Registered {
            units = List.copyOf(units);
            proves = List.copyOf(proves);
        }

        /** The only unit that cites it; null where several do. */
        public @Nullable Unit only() {
            return units.size() == 1 ? units.get(0) : null;
        }
    }

    /**
     * What a document proves.
     *
     * @param index the index
     * @param code a component, or a bonus
     * @param isComponent whether it is a component
     */
    public record Proven(String index, String code, boolean isComponent) {}

    /**
     * What one unit proves in an index.
     *
     * @param card the unit
     * @param documents how many documents it cites
     * @param completeness how many of its components with points have evidence
     * @param risk the points that lack it
     */
    public record Share(Scorecard card, int documents, Completeness completeness, BigDecimal risk) {}

    /** The register of some indexes. */
    public static EvidenceRegister of(List<IndexView> indexes) {
        Collecting register = new Collecting(
                new LinkedHashMap<>(),
                Comparator.comparing(Proven::code, new CodeOrder()).thenComparing(Proven::index));
        List<Share> units = new ArrayList<>();
        for (IndexView index : indexes) {
            for (Standing standing : index.ordered()) {
                units.add(new Share(
                        standing.card(),
                        collect(index, standing, register),
                        Completeness.of(standing.card().components()),
                        standing.card().points(State.WITHOUT_EVIDENCE)));
            }
        }
        VietnameseOrder order = new VietnameseOrder();
        List<Registered> documents = register.documents().values().stream()
                .map(Collected::registered)
                .sorted(Comparator.comparing(
                                (Registered cited) -> -cited.units().size())
                        .thenComparing(cited -> cited.document().number(), order)
                        .thenComparing(cited -> cited.document().title(), order))
                .toList();
        return new EvidenceRegister(documents, units);
    }

    /** The points of all units without evidence. */
    public BigDecimal risk() {
        return units.stream().map(Share::risk).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The units with most points without evidence; none where no points lack it. */
    public List<Share> worst() {
        BigDecimal most = units.stream().map(Share::risk).reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0
                ? List.of()
                : units.stream()
                        .filter(share -> share.risk().compareTo(most) == 0)
                        .toList();
    }

    /** Whether no unit has points that need evidence. */
    public boolean isUnneeded() {
        return units.stream().allMatch(share -> share.completeness().toProve() == 0);
    }

    /**
     * The documents found so far.
     *
     * @param documents by what makes them one
     * @param order of what they prove; one for all, which takes each code apart once
     */
    private record Collecting(Map<Object, Collected> documents, Comparator<Proven> order) {}

    private static final class Collected {
        private Document document;
        private final Map<String, Unit> units = new LinkedHashMap<>();
        private final Set<Proven> proves;

        Collected(Evidence first, Comparator<Proven> order) {
            this.document = Document.of(first);
            this.proves = new TreeSet<>(order);
        }

        void add(Unit unit, Proven proven, Evidence as) {
            document = document.and(as);
            units.putIfAbsent(unit.id().value(), unit);
            proves.add(proven);
        }

        Registered registered() {
            return new Registered(document, List.copyOf(units.values()), List.copyOf(proves));
        }
    }

    /** Enters what a unit cites; tells how many documents that are. */
    private static int collect(IndexView index, Standing standing, Collecting register) {
        Unit unit = standing.card().unit();
        Set<Object> own = new HashSet<>();
        for (ScoreFile file : standing.card().submission().filesOfPoints().toList()) {
            for (Entry entry : file.entries()) {
                String code = entry.component().value();
                if (index.criteria().component(code) != null) {
                    cite(file, entry.citations(), unit, new Proven(index.id(), code, true), register, own);
                }
            }
            for (Figure.Stated stated : file.figures()) {
                for (String code : computedFrom(stated, standing.card())) {
                    cite(file, stated.citations(), unit, new Proven(index.id(), code, true), register, own);
                }
            }
            for (Claim claim : file.claims().toList()) {
                Proven proven = new Proven(index.id(), claim.code().value(), false);
                cite(file, claim.citations(), unit, proven, register, own);
            }
        }
        return own.size();
    }

    /** The components that are computed from a figure, also while others are missing that they need. */
    private static List<String> computedFrom(Figure.Stated stated, Scorecard card) {
        return card.components().stream()
                .map(ComponentScore::component)
                .filter(component -> {
                    Formula formula = component.rule().formula();
                    return formula != null
                            && formula.stated().stream()
                                    .anyMatch(named -> named.figure()
                                            .id()
                                            .value()
                                            .equals(stated.id().value()));
                })
                .map(component -> component.code().value())
                .toList();
    }

    private static void cite(
            ScoreFile file, List<Citation> citations, Unit unit, Proven proven, Collecting register, Set<Object> own) {
        for (Citation citation : citations) {
            Evidence evidence = file.evidence(citation.evidence().value());
            if (evidence != null) {
                Object key = key(evidence, unit);
                register.documents()
                        .computeIfAbsent(key, k -> new Collected(evidence, register.order()))
                        .add(unit, proven, evidence);
                own.add(key);
            }
        }
    }

    /** Without an issuer, the same number of two units is two documents; without a number, every definition is one. */
    private static Object key(Evidence evidence, Unit unit) {
        Evidence.Identity identity = evidence.identity();
        if (identity == null) {
            return evidence;
        }
        return identity.issuer().isEmpty() ? List.of(identity, unit.id().value()) : identity;
    }
}
