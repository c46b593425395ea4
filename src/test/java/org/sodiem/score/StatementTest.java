package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final String COUNT = "type: count, value: V, per: 1";
    private static final String SURVEY = "type: survey, form: P, respondents: N";

    private static Map<String, Statement> statements(Example example) throws IOException {
        IndexResult index = example.score();
        return Statement.of(Example.of(index, "a").card(), Basis.all(index.criteria()));
    }

    private static Statement first(String entry) throws IOException {
        Example example =
                new Example().component("10", COUNT).component("10", COUNT).unit("a", entry, "count: 1");
        return Objects.requireNonNull(statements(example).get("1.1.1"));
    }

    private static Statement survey(String result) throws IOException {
        Example example = new Example()
                .component("10", COUNT)
                .component("10", SURVEY)
                .unit("a", "count: 1")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {" + result + "}}]");
        return Objects.requireNonNull(statements(example).get("1.1.2"));
    }

    @Test
    void saysNothingOnlyWithoutFactsDocumentsAndNote() throws IOException {
        assertThat(first("").saysNothing()).isTrue();
        assertThat(first("note: Đang làm").saysNothing()).isFalse();
        assertThat(first("evidence: [bc]").saysNothing()).isFalse();
        assertThat(first("count: 0").saysNothing()).isFalse();
        assertThat(survey("").saysNothing()).isTrue();
        assertThat(survey("'1.1.2': 50").saysNothing()).isFalse();
    }

    @Test
    void saysTheSameFactsWhateverDocumentsAndNotesGoWithThem() throws IOException {
        assertThat(first("count: 2").said())
                .isEqualTo(first("count: 2, note: N, evidence: [bc]").said());
        assertThat(first("count: 2").said()).isNotEqualTo(first("count: 3").said());
        assertThat(first("count: 2").said()).isNotEqualTo(first("").said());
        assertThat(survey("'1.1.2': 50").said())
                .isEqualTo(survey("'1.1.2': 50.0").said());
        assertThat(survey("'1.1.2': 50").said())
                .isNotEqualTo(survey("'1.1.2': 51").said());
        assertThat(survey("'1.1.2': 50").said()).isNotEqualTo(survey("").said());
        assertThat(survey("").said()).isNotEqualTo(survey("'1.1.2': 50").said());
    }

    @Test
    void namesTheDocumentsThatTheOtherDoesNotCite() throws IOException {
        Statement one = first("count: 1, evidence: [bc]");
        assertThat(one.proofsNotIn(null)).extracting(Proof::title).containsExactly("Báo cáo");
        assertThat(one.proofsNotIn(first("count: 1"))).hasSize(1);
        assertThat(one.proofsNotIn(first("count: 5, evidence: [bc]"))).isEmpty();
        assertThat(first("count: 1").proofsNotIn(one)).isEmpty();
    }

    @Test
    void holdsDocumentsInOneOrderEachOnce() throws IOException {
        List<Proof> proofs =
                first("count: 1, evidence: [bc, {ref: bc, section: II}, bc]").proofs();
        List<Proof> turned =
                first("count: 1, evidence: [{ref: bc, section: II}, bc]").proofs();
        assertThat(proofs).hasSize(2).isEqualTo(turned);
    }

    @Test
    void isUnreadWhereTheFileIs() throws IOException {
        assertThat(first("").isUnread()).isFalse();
        Example broken = new Example()
                .component("10", COUNT)
                .component("10", SURVEY)
                .unit("a", "count: 1")
                .with("submissions/2023/a/scores.yaml", "unit: a\nscores: [\n");
        Map<String, Statement> statements = statements(broken);
        assertThat(Objects.requireNonNull(statements.get("1.1.1")).said()).isEqualTo(new Said.Unread());
        assertThat(Objects.requireNonNull(statements.get("1.1.1")).isUnread()).isTrue();
        assertThat(Objects.requireNonNull(statements.get("1.1.2")).said()).isEqualTo(new Said.Nothing());
        assertThat(first("count: 1").said()).isInstanceOf(Said.Entered.class);
    }
}
