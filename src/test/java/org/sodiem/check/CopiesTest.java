package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

/** Twenty-four communes, of which some have the words or the documents of others. */
class CopiesTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");
    private static final int UNITS = 24;
    private static final String NOTE =
            "Ba hồ sơ chậm vì chờ kết quả xác minh của Văn phòng đăng ký đất đai, đã có thư xin lỗi";

    private MapTree tree = new MapTree();

    @BeforeEach
    void addUnits() throws IOException {
        tree = MapTree.of(BASE);
        StringBuilder units = new StringBuilder(tree.text("criteria/2023/units.yaml"));
        for (int i = 0; i < UNITS; i++) {
            units.append("- {id: xa-%d, title: Xã Mẫu %d, kind: xa}\n".formatted(i, i));
        }
        tree.with("criteria/2023/units.yaml", units.toString());
    }

    @Test
    void tellsWordsOfOtherUnitsOnceWithTheirNumber() throws IOException {
        for (int i : List.of(2, 5, 9)) {
            scores(i, "", "note: " + NOTE);
        }
        scores(7, "", "note: " + NOTE.substring(0, 60));
        scores(8, "", "note: " + NOTE.substring(0, 60));
        Diagnostic only = told(Code.NOTE_COPIED).get(0);
        assertThat(told(Code.NOTE_COPIED)).hasSize(1);
        assertThat(only.at().file().path()).isEqualTo("submissions/2023/xa-5/scores.yaml");
        assertThat(only.args())
                .containsExactly(
                        "1", "3", "submissions/2023/xa-2/scores.yaml:4:3, submissions/2023/xa-9/scores.yaml:4:3");
    }

    @Test
    void knowsWordsThatWereGivenToAll() throws IOException {
        for (int i = 0; i < 7; i++) {
            scores(i, "", "note: " + NOTE);
        }
        assertThat(told(Code.NOTE_COPIED)).isEmpty();
    }

    @Test
    void tellsDocumentsByAddressByBytesAndByTheirReference() throws IOException {
        scores(0, document("Kế hoạch", "1/KH-UBND", "UBND xã Mẫu 0", "url: https://xa-0.example/1"), "");
        scores(1, document("Kế hoạch khác", "2/KH-UBND", "UBND xã Mẫu 1", "url: http://xa-0.example/1/#a"), "");
        scores(2, document("Báo cáo", "3/BC-UBND", "UBND xã Mẫu 2", "file: evidence/a.pdf"), "");
        scores(3, document("Báo cáo của mình", "4/BC-UBND", "UBND xã Mẫu 3", "file: evidence/b.pdf"), "");
        tree.with("submissions/2023/xa-2/evidence/a.pdf", "%PDF-1".getBytes(StandardCharsets.UTF_8));
        tree.with("submissions/2023/xa-3/evidence/b.pdf", "%PDF-1".getBytes(StandardCharsets.UTF_8));
        scores(4, document("Sổ", "5/BC-UBND", "Chủ tịch UBND xã Mẫu 5, huyện Thử", "visibility: internal"), "");
        scores(5, document("Sổ", "05/BC-UBND", "UBND xã Mẫu 5", "visibility: internal"), "");
        scores(6, document("Sổ", "05/BC-UBND", "UBND xã Mẫu 5", "visibility: internal"), "");
        assertThat(told(Code.EVIDENCE_COPIED))
                .extracting(problem ->
                        problem.at().file().path() + " " + problem.args().get(2))
                .containsExactly(
                        "submissions/2023/xa-1/scores.yaml submissions/2023/xa-0/scores.yaml:3:3",
                        "submissions/2023/xa-3/scores.yaml submissions/2023/xa-2/scores.yaml:3:3",
                        "submissions/2023/xa-6/scores.yaml submissions/2023/xa-5/scores.yaml:3:3");
    }

    @Test
    void asksTheUnitThatDidNotIssueIt() throws IOException {
        scores(3, document("Sổ", "05/BC-UBND", "UBND xã Mẫu 9", "url: https://xa-9.example/5"), "");
        scores(9, document("Sổ", "05/BC-UBND", "UBND xã Mẫu 9", "url: https://xa-9.example/5"), "");
        assertThat(told(Code.EVIDENCE_COPIED))
                .extracting(problem -> problem.at().file().path() + " " + problem.args())
                .containsExactly("submissions/2023/xa-3/scores.yaml [1, 2, submissions/2023/xa-9/scores.yaml:3:3]");
    }

    @Test
    void asksNobodyAboutDocumentsFromAboveNorAboutNamesakes() throws IOException {
        String decision = document("Quyết định", "8/QĐ-UBND", "UBND tỉnh", "url: https://tinh.example/8");
        scores(0, decision, "");
        scores(1, decision, "");
        String portal = "  p: {title: Cổng dịch vụ công, url: \"https://dichvucong.example/tra-cuu\"}\n";
        String home = "  h: {title: Trang chủ, url: \"https://dichvucong.example/\"}\n";
        for (int i = 2; i < 9; i++) {
            scores(i, portal, "");
        }
        scores(10, home, "");
        scores(11, home, "");
        tree.with(
                "criteria/2023/units.yaml",
                tree.text("criteria/2023/units.yaml").replace("title: Xã Mẫu 13,", "title: Xã Mẫu 12,"));
        scores(12, document("Kế hoạch", "1/KH-UBND", "UBND xã Mẫu 12", "url: https://xa-12.example/1"), "");
        scores(13, document("Kế hoạch", "1/KH-UBND", "UBND xã Mẫu 12", "url: https://xa-13.example/1"), "");
        assertThat(told(Code.EVIDENCE_COPIED)).isEmpty();
    }

    /** Units that issued a document together both cite it; who names but itself of the issuers has another's. */
    @Test
    void asksNobodyAboutWhatUnitsIssuedTogether() throws IOException {
        String joint = document("Quy chế", "3/QC", "UBND xã Mẫu 1, UBND xã Mẫu 2", "url: https://xa-1.example/3");
        scores(1, joint, "");
        scores(2, joint, "");
        scores(4, document("Quy chế", "4/QC", "UBND xã Mẫu 4", "url: https://xa-4.example/4"), "");
        scores(5, document("Quy chế", "4/QC", "UBND xã Mẫu 5", "url: https://xa-4.example/4"), "");
        assertThat(told(Code.EVIDENCE_COPIED))
                .extracting(problem -> problem.at().file().path())
                .containsExactly("submissions/2023/xa-5/scores.yaml");
    }

    @Test
    void asksWhereFewHaveADocumentOfWhichNobodySaysWhoIssuedIt() throws IOException {
        String portal = "  p: {title: Cổng dịch vụ công, url: \"https://dichvucong.example/tra-cuu\"}\n";
        scores(2, portal, "");
        scores(4, portal, "");
        assertThat(told(Code.EVIDENCE_COPIED)).hasSize(1);
    }

    @Test
    void tellsManyGroupsInAsManyLinesAsAnybodyReads() throws IOException {
        for (int i = 0; i < UNITS; i++) {
            StringBuilder own = new StringBuilder();
            for (int j = 0; j < UNITS; j++) {
                int one = Math.min(i, j);
                int other = Math.max(i, j);
                if (one < other) {
                    own.append(
                            document("d" + j, "Kế hoạch", one + "/" + other, "UBND xã Mẫu 0", "visibility: internal"));
                }
            }
            scores(i, own.toString(), "");
        }
        List<Diagnostic> told = told(Code.EVIDENCE_COPIED);
        assertThat(told).hasSize(100);
        assertThat(told.stream()
                        .mapToInt(problem -> Integer.parseInt(problem.args().get(0))))
                .as("all pairs are counted")
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(UNITS * (UNITS - 1) / 2));
    }

    private static String document(String title, String number, String issuer, String place) {
        return document("d", title, number, issuer, place);
    }

    private static String document(String id, String title, String number, String issuer, String place) {
        return "  %s: {title: %s, number: %s, date: 2023-03-01, issuer: \"%s\", %s}\n"
                .formatted(id, title, number, issuer, place);
    }

    private void scores(int unit, String documents, String note) {
        tree.with(
                "submissions/2023/xa-%d/scores.yaml".formatted(unit),
                "unit: xa-%d\n".formatted(unit)
                        + (documents.isEmpty() ? "# không có\n" : "evidence:\n" + documents)
                        + "scores:\n  \"1.1.5\": {count: 0%s}\n".formatted(note.isEmpty() ? "" : ", " + quoted(note)));
    }

    private static String quoted(String note) {
        return "note: \"" + note.substring("note: ".length()) + "\"";
    }

    private List<Diagnostic> told(Code code) throws IOException {
        return Assessment.of(tree, null, (stage, done, total) -> {}).problems().stream()
                .filter(problem -> problem.code() == code)
                .toList();
    }
}
