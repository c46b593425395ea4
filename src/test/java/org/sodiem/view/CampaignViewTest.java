package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Example;
import org.sodiem.score.Standing;

/** What many readers of a campaign ask for. */
class CampaignViewTest {

    private static CampaignView at(String moment, Example example) throws IOException {
        return CampaignView.of(example.assess(moment).scores(), null);
    }

    private static Unit unit(CampaignView view, String id) {
        return view.scores().book().units().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsInWhosePlaceAUnitCame() throws IOException {
        CampaignView view = at(
                "2023-11-15",
                new Example()
                        .component("2", "type: count, value: V, per: 1")
                        .silentWith("cu-mot", "to: 2023-06-30, successor: moi")
                        .silentWith("cu-hai", "to: 2023-06-30, successor: moi")
                        .silent("moi"));
        assertThat(view.predecessors(unit(view, "moi")))
                .extracting(one -> one.id().value())
                .containsExactly("cu-mot", "cu-hai");
        assertThat(view.predecessors(unit(view, "cu-mot"))).isEmpty();
    }

    @Test
    void takesNoOfficeForAUnitOfTheSameId() throws IOException {
        CampaignView view = at(
                "2023-11-15",
                new Example()
                        .component("2", "type: count, value: V, per: 1")
                        .office("a")
                        .silent("a")
                        .silent("b")
                        .with("criteria/2023/plan.yaml", """
                                plans:
                                - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
                                tasks:
                                - {id: mot, title: Một, plan: kh, units: [a], due: 2023-11-10, serves: {commune: ["1.1.1"]}}
                                - {id: hai, title: Hai, plan: kh, offices: [a], due: 2023-11-10, serves: {commune: ["1.1.1"]}}
                                """));
        Standing a = Example.of(view.indexes().get(0).result(), "a");
        assertThat(view.assignmentsOf(unit(view, "a")))
                .extracting(one -> one.task().id().value())
                .containsExactly("mot");
        assertThat(view.assignmentsOf(a))
                .extracting(one -> one.task().id().value())
                .containsExactly("mot");
        assertThat(view.owedBy(a)).hasSize(1);
        assertThat(view.assignmentsOf(unit(view, "b"))).isEmpty();
        assertThat(view.scores().book().offices())
                .filteredOn(office -> office.id().equals("a"))
                .singleElement()
                .satisfies(office -> assertThat(view.owedBy(office))
                        .extracting(one -> one.task().id().value())
                        .containsExactly("hai"));
    }

    @Test
    void knowsWhichUnitsStandInAnIndex() throws IOException {
        CampaignView view = at(
                "2023-11-15",
                new Example()
                        .component("2", "type: count, value: V, per: 1")
                        .silent("a")
                        .silentOf("p", "phuong"));
        Standing a = Example.of(view.indexes().get(0).result(), "a");
        assertThat(view.stands(a.card().key())).isTrue();
        assertThat(view.stands(
                        new UnitKey(a.card().key().year(), "p", a.card().key().index(), true)))
                .isFalse();
        assertThat(view.phases()).containsOnlyKeys("commune");
        assertThat(view.consents()).isEmpty();
        assertThat(view.lateAnswers(a.card())).isEmpty();
    }
}
