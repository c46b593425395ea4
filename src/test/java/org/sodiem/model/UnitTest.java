package org.sodiem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.source.Located;

/** Where the id of a unit that is gone leads. */
class UnitTest {

    @Test
    void leadsToTheLastOfItsSuccessors() {
        List<Unit> units = List.of(unit("xa-a", "xa-b"), unit("xa-b", "phuong-c"), unit("xa-d", null));
        assertThat(Unit.successorOf("xa-a", units)).isEqualTo("phuong-c");
        assertThat(Unit.successorOf("xa-b", units)).isEqualTo("phuong-c");
        assertThat(Unit.successorOf("xa-d", units)).isEqualTo("xa-d");
        assertThat(Unit.successorOf("xa-khac", units)).isEqualTo("xa-khac");
    }

    @Test
    void followsTheNewestCampaign() {
        List<Unit> units = List.of(unit("xa-a", "xa-b"), unit("xa-b", null), unit("xa-b", "xa-c"), unit("xa-a", null));
        assertThat(Unit.successorOf("xa-a", units)).isEqualTo("xa-a");
        assertThat(Unit.successorOf("xa-b", units)).isEqualTo("xa-c");
    }

    @Test
    void leadsNowhereInACircle() {
        List<Unit> units = List.of(unit("xa-a", "xa-b"), unit("xa-b", "xa-a"), unit("xa-c", "xa-a"));
        assertThat(Unit.successorOf("xa-a", units)).isEqualTo("xa-a");
        assertThat(Unit.successorOf("xa-c", units)).isEqualTo("xa-c");
    }

    private static Unit unit(String id, @Nullable String successor) {
        return new Unit(
                Located.nowhere(id),
                id,
                Located.nowhere("xa"),
                null,
                null,
                null,
                successor,
                List.of(),
                List.of(),
                false);
    }
}
