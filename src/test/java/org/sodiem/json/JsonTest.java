package org.sodiem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static JsonObject read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesPropertiesInTheirOrderAndDecimalsAsText() {
        JsonObject json = new JsonObject()
                .with("z", "Nội \"vụ\"\n")
                .with("points", new BigDecimal("86.390"))
                .with("rank", 2)
                .with("none", null)
                .with("day", LocalDate.of(2023, 12, 8))
                .with("units", List.of("a", "b"), unit -> new JsonObject().with("id", unit))
                .unlessEmpty("note", "")
                .unlessEmpty("files", List.of())
                .unlessEmpty("survey", null)
                .and(new JsonObject().with("a", true));
        assertThat(Json.text(json))
                .isEqualTo("{\"z\":\"Nội \\\"vụ\\\"\\n\",\"points\":\"86.39\",\"rank\":2,\"none\":null,"
                        + "\"day\":\"2023-12-08\",\"units\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"a\":true}\n");
        assertThat(Json.text(Arrays.asList("a", null, List.of()))).isEqualTo("[\"a\",null,[]]\n");
    }

    @Test
    void readsWhatItWrote() {
        JsonObject json = new JsonObject()
                .with("text", "Xã Vĩnh Chấp \u0001 😀")
                .with("flag", false)
                .with("none", null)
                .with("list", List.of("a", "b"))
                .with("files", new JsonObject().with("b", "1").with("a", "2"));
        for (String text : List.of(Json.text(json), Json.lines(json))) {
            JsonObject again = read(text);
            assertThat(again.text("text")).isEqualTo("Xã Vĩnh Chấp \u0001 😀");
            assertThat(again.flag("flag")).isFalse();
            assertThat(again.textOrNull("none")).isNull();
            assertThat(again.textOrNull("absent")).isNull();
            assertThat(again.list("list", String.class)).containsExactly("a", "b");
            assertThat(again.object("files").texts()).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
            assertThat(Json.text(again)).isEqualTo(Json.text(json));
        }
    }

    @Test
    void refusesWhatIsCutAnywhere() {
        String text =
                Json.text(new JsonObject().with("a", List.of("b", true)).with("c", new JsonObject().with("d", 1)));
        for (int end = 0; end < text.length() - 1; end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} {}",
                "[1]",
                "null",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{} x"
            })
    void refusesWhatIsNoObjectAlone(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichPropertyIsOfAnotherKind() {
        JsonObject json = read("{\"a\":1,\"b\":[\"x\",2],\"c\":\"true\"}");
        assertThatThrownBy(() -> json.text("a")).hasMessageContaining("a: no String");
        assertThatThrownBy(() -> json.text("absent")).hasMessageContaining("absent");
        assertThatThrownBy(() -> json.list("b", String.class)).hasMessageContaining("b: no String");
        assertThatThrownBy(() -> json.flag("c")).hasMessageContaining("c: no Boolean");
        assertThatThrownBy(json::texts).isInstanceOf(IllegalArgumentException.class);
    }
}
