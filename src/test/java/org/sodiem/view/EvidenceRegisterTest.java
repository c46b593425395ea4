package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.view.EvidenceRegister.Proven;
import org.sodiem.view.EvidenceRegister.Registered;

class EvidenceRegisterTest {

    private static final String COUNT = "type: count, value: Số, per: 1";

    /** Two communes; each cites what its file defines, given as the insides of flow mappings. */
    private static Example campaign(String an, String binh) {
        Example example = new Example().component("2", COUNT).component("1", COUNT);
        return file(file(example, "an", an, "1.1.1"), "binh", binh, "1.1.2");
    }

    private static Example file(Example example, String unit, String document, String code) {
        return example.silent(unit)
                .with(
                        "submissions/2023/" + unit + "/scores.yaml",
                        "unit: " + unit + "\nevidence:\n  d: {" + document + "}\nscores:\n  '" + code
                                + "': {count: 1, evidence: [{ref: d, section: Phần I, pages: 2-3}]}\n");
    }

    private static EvidenceRegister register(Example example) throws IOException {
        return EvidenceRegister.of(List.of(IndexView.of(example.score())));
    }

    private static String url(String host) {
        return "url: 'https://" + host + ".example/'";
    }

    private static final String REPORT = "title: Báo cáo, number: 1/BC, date: 2023-11-01, issuer: UBND tỉnh, ";
    private static final String INTERNAL = ", visibility: internal";

    @Test
    void linksNoDocumentThatAnyWhoCiteItKeepInternal() throws IOException {
        for (Example example : List.of(
                campaign(REPORT + url("a") + INTERNAL, REPORT + url("b")),
                campaign(REPORT + url("a"), REPORT + url("b") + INTERNAL),
                campaign(REPORT + url("a") + INTERNAL, REPORT + url("b") + INTERNAL))) {
            Registered only = register(example).documents().get(0);
            assertThat(only.document().access()).isEqualTo(new Document.Access.Internal());
            assertThat(only.document().access().address()).isEmpty();
            assertThat(register(example).documents()).hasSize(1);
        }
    }

    @Test
    void knowsDocumentsOfFiguresAndOfResultsOfOtherIndexes() throws IOException {
        String document = REPORT + url("a") + INTERNAL;
        for (String file : List.of(
                "scores.yaml|figures:\n  x: {value: 1, evidence: [d]}\n",
                "external.yaml|results:\n  '1.1.2': {value: 50, evidence: [d]}\n")) {
            String[] parts = file.split("\\|", -1);
            Example example = new Example()
                    .figures("id: x, title: X", "id: y, title: Y", "id: z, title: Z, formula: x + 1")
                    .component("2", "type: formula, formula: z + y")
                    .component("2", "type: external, value: DTI, unit: điểm, of: 100")
                    .component("2", COUNT)
                    .silent("an");
            example.with(
                    "submissions/2023/an/" + parts[0],
                    (parts[0].equals("scores.yaml") ? "unit: an\n" : "") + "evidence:\n  d: {" + document + "}\n"
                            + parts[1]);
            file(example, "binh", REPORT + url("b"), "1.1.3");
            Registered only = register(example).documents().get(0);
            String code = parts[0].equals("scores.yaml") ? "1.1.1" : "1.1.2";
            assertThat(only.units()).extracting(unit -> unit.id().value()).containsExactlyInAnyOrder("an", "binh");
            assertThat(only.proves()).extracting(Proven::code).containsExactly(code, "1.1.3");
            assertThat(only.document().access().address()).isEmpty();
        }
    }

    @Test
    void citesNoAddressOfAnInternalDocument() throws IOException {
        Example example = campaign(REPORT + url("a") + INTERNAL, REPORT + url("b"));
        assertThat(cited(example, "an").document().access().isInternal()).isTrue();
        assertThat(cited(example, "an").document().access().address()).isEmpty();
        assertThat(cited(example, "binh").document().access().address()).isEqualTo("https://b.example/");
    }

    @Test
    void citesTheVeryPartOfADocument() throws IOException {
        CitedDocument cited = cited(campaign(REPORT + url("a"), REPORT + url("b")), "an");
        assertThat(cited.section()).isEqualTo("Phần I");
        assertThat(cited.pages()).isEqualTo("2-3");
        assertThat(cited.document().name()).isEqualTo("1/BC");
    }

    private static CitedDocument cited(Example example, String unit) throws IOException {
        List<ComponentScore> scores = Example.of(example.score(), unit).card().components();
        return scores.stream()
                .flatMap(score -> CitedDocument.of(score).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mergesByNumberDateAndIssuerWhateverTheCase() throws IOException {
        Example same = campaign(
                REPORT + url("a"), "title: Khác, number: '1/bc', date: 2023-11-01, issuer: ubnd  tỉnh, " + url("b"));
        Registered only = register(same).documents().get(0);
        assertThat(register(same).documents()).hasSize(1);
        assertThat(only.document().title()).isEqualTo("Báo cáo");
        assertThat(only.document().access().address()).isEqualTo("https://a.example/");
        assertThat(only.units()).extracting(unit -> unit.id().value()).containsExactly("an", "binh");
        assertThat(only.only()).isNull();
        assertThat(only.proves())
                .containsExactly(new Proven("commune", "1.1.1", true), new Proven("commune", "1.1.2", true));
    }

    @Test
    void takesTheFirstAddressThereIs() throws IOException {
        Example later = campaign(REPORT.replace("issuer: UBND tỉnh, ", "issuer: UBND tỉnh"), REPORT + url("b"));
        assertThat(register(later).documents().get(0).document().access().address())
                .isEqualTo("https://b.example/");
    }

    @Test
    void keepsApartWhatHasAnotherNumberDateOrIssuer() throws IOException {
        for (String other : List.of(
                REPORT.replace("1/BC", "2/BC"),
                REPORT.replace("11-01", "11-02"),
                REPORT.replace("UBND tỉnh", "UBND xã"))) {
            assertThat(register(campaign(REPORT + url("a"), other + url("a"))).documents())
                    .hasSize(2)
                    .allMatch(cited -> cited.only() != null);
        }
    }

    @Test
    void keepsApartWhatSaysTooLittleToBeTheSame() throws IOException {
        String unnumbered = "title: Ảnh";
        String noIssuer = "title: Báo cáo, number: 1/BC, date: 2023-11-01";
        assertThat(register(campaign(unnumbered, unnumbered)).documents()).hasSize(2);
        assertThat(register(campaign(noIssuer, noIssuer)).documents()).hasSize(2);
    }

    @Test
    void tellsWhichUnitsHavePointsWithoutEvidence() throws IOException {
        EvidenceRegister register = register(new Example()
                .component("2", COUNT)
                .component("1", COUNT)
                .unit("an", "count: 2, evidence: [bc]", "count: 1")
                .unit("binh", "count: 2", "count: 1")
                .silent("chau"));
        assertThat(register.risk()).isEqualByComparingTo("4");
        assertThat(register.worst())
                .singleElement()
                .satisfies(worst -> assertThat(worst.card().unit().id().value()).isEqualTo("binh"));
        assertThat(register.isUnneeded()).isFalse();
        assertThat(register.units())
                .extracting(EvidenceRegister.Share::documents)
                .containsExactly(1, 0, 0);
        EvidenceRegister empty = register(new Example().component("2", COUNT).silent("an"));
        assertThat(empty.worst()).isEmpty();
        assertThat(empty.isUnneeded()).isTrue();
    }

    @Test
    void findsADocumentOnceWhereItIsCitedFirst() throws IOException {
        String file = """
                unit: an
                evidence:
                  d: {title: Một, number: 1/BC}
                  e: {title: Hai}
                scores:
                  '1.1.2': {count: 1, evidence: [d, e]}
                  '1.1.1': {count: 1, evidence: [{ref: e, pages: 2}]}
                """;
        Example example = new Example()
                .component("2", COUNT)
                .component("1", COUNT)
                .silent("an")
                .with("submissions/2023/an/scores.yaml", file);
        assertThat(FoundDocument.of(Example.of(example.score(), "an").card()))
                .extracting(found -> found.document().name() + " " + found.component())
                .containsExactly("Hai 1.1.1", "1/BC 1.1.2");
    }

    @Test
    void putsDocumentsOfMostUnitsFirstThenByNumberAndTitle() throws IOException {
        Example example = new Example().component("2", COUNT).component("1", COUNT);
        String two = "  d: {" + REPORT + url("a") + "}\n";
        String more =
                "  b: {title: B, number: 2/BC}\n  a: {title: A}\n  c: {title: C}\n  z: {title: Z, number: 10/BC}\n";
        example.silent("an")
                .with(
                        "submissions/2023/an/scores.yaml",
                        "unit: an\nevidence:\n" + more + two
                                + "scores:\n  '1.1.1': {count: 1, evidence: [z, c, b, a, d]}\nbonus: {T1: {evidence: [c]}}\n");
        example.silent("binh")
                .with(
                        "submissions/2023/binh/scores.yaml",
                        "unit: binh\nevidence:\n" + two + "scores:\n  '1.1.1': {count: 1, evidence: [d]}\n");
        EvidenceRegister register = register(example);
        assertThat(register.documents())
                .extracting(found -> found.document().name())
                .containsExactly("1/BC", "A", "C", "2/BC", "10/BC");
        assertThat(register.documents().get(2).proves())
                .extracting(Proven::code)
                .containsExactly("1.1.1", "T1");
    }

    @Test
    void provesByAFigureOnlyWhatIsComputedFromIt() throws IOException {
        Example example = new Example()
                .figures("id: x, title: X", "id: y, title: Y")
                .component("2", "type: formula, formula: x")
                .component("2", "type: formula, formula: y")
                .silent("an")
                .with(
                        "submissions/2023/an/scores.yaml",
                        "unit: an\nevidence:\n  d: {" + REPORT + url("a")
                                + "}\nfigures:\n  x: {value: 1, evidence: [d]}\n");
        assertThat(register(example).documents().get(0).proves())
                .extracting(Proven::code)
                .containsExactly("1.1.1");
    }
}
