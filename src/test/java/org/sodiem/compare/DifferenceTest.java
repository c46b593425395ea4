package org.sodiem.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.MapTree;

class DifferenceTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String COMMUNE = "criteria/2023/commune.yaml";

    private static MapTree base() throws IOException {
        return MapTree.of(Path.of("src/test/resources/golden/base"));
    }

    private static Scores scores(MapTree tree) throws IOException {
        return Scorer.score(Objects.requireNonNull(BookLoader.load(tree, new Problems())), null);
    }

    private static MapTree with(String path, String from, String to) throws IOException {
        MapTree tree = base();
        assertThat(tree.text(path)).contains(from);
        return tree.with(path, tree.text(path).replace(from, to));
    }

    private static UnitDifference an(MapTree before, MapTree after) throws IOException {
        Difference difference = Difference.between(scores(before), scores(after));
        return difference.indexes().get(0).units().get(0);
    }

    private static ComponentDifference only(MapTree before, MapTree after) throws IOException {
        UnitDifference unit = an(before, after);
        assertThat(unit.changed()).hasSize(1);
        return unit.changed().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    count: 4                   | count: 3                       | true  | false
                    choice: tot                | note: Chưa xong                | true  | false
                    choice: tot                | not-applicable: Không phát sinh ở xã | true | false
                    choice: tot                | choice: sai                    | true  | false
                    count: 4                   | count: 5                       | false | false
                    evidence: [{ref: kh-05, pages: 2-4}] | evidence: [{ref: kh-05, pages: 2-5}] | false | false
                    evidence: [{ref: kh-05, pages: 2-4}] | evidence: [{ref: kh-05, pages: 2-4}, bc-90] | false | true
                    T1: {evidence: [kh-05], note: Mô hình mới} | {} | true | false
                    """)
    void knowsWhetherAUnitHasLessThanBefore(String from, String to, boolean less, boolean lessBack) throws IOException {
        Scores before = scores(base());
        Scores after = scores(with(AN, from, to));
        assertThat(Difference.between(before, after).takesAway()).isEqualTo(less);
        assertThat(Difference.between(after, before).takesAway()).isEqualTo(lessBack);
    }

    /** Each row changes one thing in xã An's file; ~ stands for a line feed and two spaces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    count: 4                   | count: 3                       | LOWERED          | -0.25
                    count: 4                   | count: 5                       | SAME_POINTS      | 0
                    choice: tot                | choice: kem                    | LOWERED          | -2
                    choice: tot                | note: Chưa xong                | WITHDRAWN        | -2
                    choice: tot                | choice: sai                    | SPOILED          | -2
                    evidence: [{ref: kh-05, pages: 2-4}] | evidence: [{ref: kh-05, pages: 2-4}, bc-90] | EVIDENCE_ADDED | 0
                    evidence: [{ref: kh-05, pages: 2-4}] | evidence: [{ref: kh-05, pages: 2-5}] | EVIDENCE_CHANGED | 0
                    Một việc chuyển            | Hai việc chuyển                | NOTE_CHANGED     | 0
                    value: 92.5                | value: 50                      | LOWERED          | -1
                    denominator: 19            | denominator: 18                | RAISED           | 0.21
                    """)
    void namesWhatBecameOfAComponent(String from, String to, Transition transition, BigDecimal change)
            throws IOException {
        ComponentDifference there = only(base(), with(AN, from, to));
        assertThat(there.transition()).isEqualTo(transition);
        assertThat(there.change()).isEqualByComparingTo(change);
        ComponentDifference back = only(with(AN, from, to), base());
        assertThat(back.change()).isEqualByComparingTo(change.negate());
    }

    @Test
    void namesTheWayBack() throws IOException {
        assertThat(only(with(AN, "choice: tot", "note: x"), base()).transition())
                .isEqualTo(Transition.ENTERED);
        assertThat(only(with(AN, "choice: tot", "choice: sai"), base()).transition())
                .isEqualTo(Transition.REPAIRED);
        MapTree none = with(AN, "    numerator: 18\n    denominator: 19\n", "    numerator: 0\n    denominator: 0\n");
        assertThat(only(base(), none).transition()).isEqualTo(Transition.EXEMPTED);
        assertThat(only(none, base()).transition()).isEqualTo(Transition.APPLIES_AGAIN);
    }

    @Test
    void seesNoDifferenceInWhatSaysTheSame() throws IOException {
        MapTree other = base().with(AN, """
                # Một chú thích
                scores:
                  "1.1.6": {evidence: [bc-90], faults: {cham: 0}}
                  "1.1.5": {evidence: [bc-90], count: 4}
                  "1.1.4": {evidence: [bc-90], value: 92.50}
                  "1.1.3": {evidence: [bc-90], denominator: 19, numerator: 18.0, note: "Một việc chuyển sang năm sau.\\n"}
                  "1.1.2": {evidence: [{pages: 2-4, ref: ke-hoach}], met: [b, a]}
                  "1.1.1": {evidence: [ke-hoach], choice: tot}
                bonus:
                  T1: {evidence: [ke-hoach], note: Mô hình mới}
                evidence:
                  bc-90: {title: Báo cáo năm 2023, number: 90/BC-UBND, date: 2023-12-01, issuer: UBND xã An, file: evidence/bc-90.pdf}
                  ke-hoach: {title: Kế hoạch năm 2023, number: 05/KH-UBND, date: 2023-01-12, issuer: UBND xã An, url: "https://xa-an.example/05-kh"}
                as-of: 2023-12-01
                unit: xa-an
                """);
        UnitDifference unit = an(base(), other);
        assertThat(unit.changed()).isEmpty();
        assertThat(unit.isChanged()).isFalse();
    }

    @Test
    void comparesNoTotalsOverReissuedCriteria() throws IOException {
        MapTree reissued = with(COMMUNE, "per: 0.25", "per: 0.2");
        reissued.with(AN, reissued.text(AN).replace("choice: tot", "choice: kem"));
        UnitDifference unit = an(base(), reissued);
        assertThat(unit.reissued()).isTrue();
        assertThat(unit.pointsChange()).isNull();
        assertThat(unit.indexChange()).isNull();
        assertThat(unit.comparableChange()).isEqualByComparingTo("-2");
        assertThat(unit.changed())
                .extracting(ComponentDifference::code, ComponentDifference::transition)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1.1", Transition.LOWERED),
                        org.assertj.core.groups.Tuple.tuple("1.1.5", Transition.NOT_COMPARABLE));
        assertThat(unit.areas().get(0).comparable()).isFalse();
        assertThat(unit.areas().get(1).comparable()).isTrue();
    }

    @Test
    void comparesOverANewTitle() throws IOException {
        UnitDifference unit = an(base(), with(COMMUNE, "title: Đếm", "title: Đếm số hình thức"));
        assertThat(unit.reissued()).isFalse();
        assertThat(unit.changed()).isEmpty();
    }

    @Test
    void sumsByAreaAndLeadOffice() throws IOException {
        UnitDifference unit = an(base(), with(AN, "count: 4", "count: 2"));
        assertThat(unit.areas().get(0).change()).isEqualByComparingTo("-0.5");
        assertThat(unit.offices())
                .extracting(
                        GroupDifference::title,
                        group -> group.change().stripTrailingZeros().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Phòng Nội vụ", "-0.5"),
                        org.assertj.core.groups.Tuple.tuple("Phòng Tư pháp", "0"));
        assertThat(unit.pointsChange()).isEqualByComparingTo("-0.5");
        assertThat(Objects.requireNonNull(unit.indexChange()).signum()).isNegative();
    }

    @Test
    void tellsAUnitThatCameAndOneThatWent() throws IOException {
        MapTree fewer = with(
                "criteria/2023/units.yaml",
                "- {id: xa-an, title: Xã An, kind: xa, code: \"001\", from: 2020-01-01}\n",
                "");
        Difference came = Difference.between(scores(fewer), scores(base()));
        assertThat(came.indexes().get(0).units().get(0).before()).isNull();
        Difference went = Difference.between(scores(base()), scores(fewer));
        UnitDifference an = went.indexes().get(0).units().get(1);
        assertThat(an.after()).isNull();
        assertThat(an.isChanged()).isTrue();
        assertThat(an.changed())
                .as("it took nothing back, and neither won nor lost points")
                .isEmpty();
        assertThat(an.gains()).isEmpty();
        assertThat(an.losses()).isEmpty();
        assertThat(an.hasLess()).isTrue();
        assertThat(went.indexes().get(0).areas())
                .as("sums of other units than before are no change")
                .allMatch(area -> area.change().signum() == 0 && area.comparable());
        assertThat(came.indexes().get(0).areas()).allMatch(area -> area.change().signum() == 0 && area.comparable());
    }
}
