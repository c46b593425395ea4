package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Component;
import org.sodiem.model.Group;
import org.sodiem.model.Parts;
import org.sodiem.score.Example;
import org.sodiem.score.State;

class GroupViewTest {

    private static Example two() {
        return new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1");
    }

    private static GroupView area(Example example) throws IOException {
        IndexView index = IndexView.of(example.score());
        return GroupView.of(index, CriteriaGroup.all(index.criteria().parts()).get(0));
    }

    private static List<String> ids(List<GroupView.Part> parts) {
        return parts.stream()
                .map(part -> part.standing().card().unit().id().value())
                .toList();
    }

    @Test
    void namesOneWithMostAndOneWithLeast() throws IOException {
        GroupView.Extremes extremes = Objects.requireNonNull(area(two().unit("xa-a", "count: 1", "count: 1")
                        .unit("xa-b", "count: 2", "count: 1")
                        .unit("xa-c", "count: 1", "count: 0"))
                .extremes());
        assertThat(ids(extremes.first())).containsExactly("xa-b");
        assertThat(ids(extremes.last())).containsExactly("xa-c");
        assertThat(extremes.differ()).isTrue();
        assertThat(extremes.full()).isZero();
        assertThat(extremes.units()).isEqualTo(3);
    }

    @Test
    void namesAllThatAreEqual() throws IOException {
        GroupView.Extremes extremes = Objects.requireNonNull(area(two().unit("xa-a", "count: 2", "count: 2")
                        .unit("xa-b", "count: 0", "count: 1")
                        .unit("xa-c", "count: 2", "count: 2")
                        .unit("xa-d", "count: 1", "count: 0"))
                .extremes());
        assertThat(ids(extremes.first())).containsExactly("xa-a", "xa-c");
        assertThat(ids(extremes.last())).containsExactly("xa-b", "xa-d");
        assertThat(extremes.full()).isEqualTo(2);
    }

    @Test
    void findsNoDifferenceBetweenEqualOnesNorInOne() throws IOException {
        GroupView.Extremes same = Objects.requireNonNull(
                area(two().unit("xa-a", "count: 1", "count: 0").unit("xa-b", "count: 0", "count: 1"))
                        .extremes());
        GroupView.Extremes one = Objects.requireNonNull(
                area(two().unit("xa-a", "count: 1", "count: 0")).extremes());
        assertThat(same.differ()).isFalse();
        assertThat(ids(same.first())).containsExactly("xa-a", "xa-b");
        assertThat(one.differ()).isFalse();
        assertThat(one.units()).isEqualTo(1);
    }

    @Test
    void findsNobodyWhereNothingIsSettled() throws IOException {
        GroupView group = area(two().unit("xa-a", "count: 2", "").silent("xa-b"));
        assertThat(group.extremes()).isNull();
        assertThat(group.settled()).isEmpty();
        assertThat(ids(group.shared())).containsExactly("xa-a");
        assertThat(group.mean().points()).isNull();
        assertThat(group.count(State.NOT_ENTERED)).isEqualTo(3);
    }

    @Test
    void comparesOnlyUnitsWithPointsForAllThatApplies() throws IOException {
        GroupView group = area(two().unit("xa-a", "count: 1", "count: 1").unit("xa-b", "count: 2", ""));
        assertThat(ids(group.settled())).containsExactly("xa-a");
        assertThat(group.distribution().steps())
                .extracting(Distribution.Step::units)
                .containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void leavesTheSurveyOutUntilItIsCompleteForAll() throws IOException {
        GroupView group = area(new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("8", "type: survey, form: F, respondents: R")
                .unit("xa-a", "count: 2"));
        assertThat(group.components()).hasSize(1);
        assertThat(group.max()).isEqualByComparingTo("2");
        assertThat(group.parts().get(0).isFull()).isTrue();
        assertThat(group.parts().get(0).isSettled()).isTrue();
    }

    @Test
    void leavesUnitsWithoutARankOutOfTheMean() throws IOException {
        IndexView index = IndexView.of(two().unit("xa-a", "count: 1", "count: 1")
                .unit("xa-b", "count: 2", "met: [x]")
                .score());
        Component alone = index.criteria().components().get(0);
        CriteriaGroup first = new CriteriaGroup(
                List.of(), new Group(alone.code(), "Một", "Một", alone.max(), false, Parts.of(List.of(alone))), 0, 1);
        GroupView group = GroupView.of(index, first);
        assertThat(ids(group.settled())).containsExactly("xa-b", "xa-a");
        assertThat(group.mean().units()).isEqualTo(1);
        assertThat(group.mean().points()).isEqualByComparingTo("1");
    }

    private static final String TWO_AREAS = """
            total: 6
            levels: [lĩnh vực, tiêu chí, thành phần]
            parts:
            - code: "1"
              title: Một
              short: M
              max: 4
              parts:
              - code: "1.1"
                title: Nhóm
                max: 2
                capped: true
                parts:
                - {code: "1.1.1", title: A, max: 2, rule: {type: count, value: V, per: 1}}
                - {code: "1.1.2", title: B, max: 1, rule: {type: count, value: V, per: 1}}
              - code: "1.2"
                title: Khác
                max: 2
                parts:
                - {code: "1.2.1", title: C, max: 2, rule: {type: count, value: V, per: 1}}
            - code: "2"
              title: Hai
              max: 2
              parts:
              - code: "2.1"
                title: Nhóm
                max: 2
                parts:
                - {code: "2.1.1", title: D, max: 2, rule: {type: count, value: V, per: 1}}
            """;

    private static IndexView twoAreas() throws IOException {
        return IndexView.of(new Example()
                .set(TWO_AREAS)
                .scores("a", "'1.1.1': {count: 0}\n'1.1.2': {count: 0}\n'1.2.1': {count: 2}\n'2.1.1': {count: 1}\n")
                .score());
    }

    @Test
    void namesGroupsByCodeAndTitleAndKnowsWhatTheyHold() throws IOException {
        IndexView index = twoAreas();
        List<CriteriaGroup> groups = CriteriaGroup.all(index.criteria().parts());
        assertThat(groups).extracting(CriteriaGroup::title).contains("1. Một", "1.1 Nhóm", "2. Hai", "2.1 Nhóm");
        assertThat(groups).extracting(CriteriaGroup::code).containsExactly("1", "1.1", "1.2", "2", "2.1");
        assertThat(groups).extracting(CriteriaGroup::level).containsExactly(0, 1, 1, 0, 1);
        assertThat(groups.get(0).shortTitle()).isEqualTo("1. M");
        CriteriaGroup second = groups.get(2);
        assertThat(List.of(second.holds(1), second.holds(2), second.holds(3))).containsExactly(false, true, false);
    }

    @Test
    void isWorthNoMoreThanItsCappedGroups() throws IOException {
        IndexView index = twoAreas();
        List<CriteriaGroup> groups = CriteriaGroup.all(index.criteria().parts());
        assertThat(GroupView.of(index, groups.get(0)).max()).isEqualByComparingTo("4");
        assertThat(GroupView.of(index, groups.get(1)).max()).isEqualByComparingTo("2");
        assertThat(GroupView.of(index, groups.get(0)).count(GroupView.Part::isFull))
                .isZero();
        assertThat(GroupView.of(index, groups.get(2)).count(GroupView.Part::isFull))
                .isEqualTo(1);
    }

    @Test
    void findsTheAreaThatLosesMost() throws IOException {
        IndexView index = twoAreas();
        List<AreaStanding> areas = AreaStanding.of(index, index.ordered().get(0).counted());
        assertThat(AreaStanding.worst(areas, index.criteria().rounding()))
                .extracting(area -> area.area().code().value())
                .containsExactly("1");
    }

    @Test
    void tellsNoShareWhereNothingOfItHasPointsNorLossesWithoutAnIndex() throws IOException {
        IndexView index = IndexView.of(new Example()
                .set(TWO_AREAS)
                .scores("a", "'2.1.1': {count: 1}\n")
                .silent("b")
                .score());
        List<CriteriaGroup> groups = CriteriaGroup.all(index.criteria().parts());
        GroupView first = GroupView.of(index, groups.get(0));
        GroupView second = GroupView.of(index, groups.get(3));
        assertThat(first.shared()).isEmpty();
        assertThat(ids(second.shared())).containsExactly("a");
        assertThat(second.parts())
                .extracting(GroupView.Part::lost)
                .containsExactly(new BigDecimal("1.00"), BigDecimal.ZERO);
        GroupView broken = GroupView.of(
                IndexView.of(new Example()
                        .set(TWO_AREAS)
                        .silent("b")
                        .with("submissions/2023/b/scores.yaml", "unit: b\nscores: [\n")
                        .score()),
                groups.get(3));
        assertThat(broken.parts()).extracting(GroupView.Part::lost).containsExactly(BigDecimal.ZERO);
    }
}
