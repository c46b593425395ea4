package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Part;
import org.sodiem.score.Example;

/** A set written down from top to bottom, where components stand beside groups. */
class SectionTest {

    private static final String SET = """
            total: 8
            levels: [tiêu chí, thành phần]
            parts:
            - code: "1"
              title: Nhóm
              max: 5
              parts:
              - {code: "1.1", title: A, max: 1, rule: {type: count, value: V, per: 1}}
              - {code: "1.2", title: B, max: 1, rule: {type: count, value: V, per: 1}}
              - code: "1.3"
                title: Nhóm con
                max: 1
                parts:
                - {code: "1.3.1", title: C, max: 1, rule: {type: count, value: V, per: 1}}
              - {code: "1.4", title: D, max: 1, rule: {type: count, value: V, per: 1}}
              - {code: "1.5", title: E, max: 1, rule: {type: count, value: V, per: 1}}
            - {code: "2", title: F, max: 1, rule: {type: count, value: V, per: 1}}
            - {code: "3", title: G, max: 2, rule: {type: count, value: V, per: 1}}
            """;

    private static List<Part> parts() throws IOException {
        return new Example().set(SET).silent("a").score().criteria().parts();
    }

    private static String said(Section section) {
        String head = section.head() == null ? "–" : section.head().code();
        return section.level() + " " + head + " " + section.from() + "-" + section.to();
    }

    @Test
    void putsTogetherWhatStandsBelowAHeadOrBehindAGroup() throws IOException {
        assertThat(Section.all(parts()))
                .extracting(SectionTest::said)
                .containsExactly("0 1 0-2", "1 1.3 2-3", "1 – 3-5", "0 – 5-6", "0 – 6-7");
    }

    @Test
    void endsAGroupWhereTheNextOfItsLevelBegins() throws IOException {
        List<Part> parts = parts();
        List<CriteriaGroup> heads = Section.all(parts).stream()
                .map(Section::head)
                .filter(head -> head != null)
                .toList();
        assertThat(Section.of(parts, heads.get(0)))
                .extracting(SectionTest::said)
                .containsExactly("0 1 0-2", "1 1.3 2-3", "1 – 3-5");
        assertThat(Section.of(parts, heads.get(1)))
                .extracting(SectionTest::said)
                .containsExactly("1 1.3 2-3");
    }
}
