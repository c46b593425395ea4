package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private final Fingerprint prints = new Fingerprint(Set.of());

    private record Pair(@Nullable Object first, @Nullable Object second) {}

    private record Twin(@Nullable Object first, @Nullable Object second) {}

    private enum Kind {
        ONE,
        TWO
    }

    private enum Sort {
        ONE
    }

    /** Values of every kind, no two of which are the same. */
    private static List<@Nullable Object> values() {
        return new ArrayList<>(Arrays.asList(
                null,
                "",
                "a",
                "ab",
                "1",
                "true",
                1,
                1L,
                2,
                true,
                false,
                new BigDecimal("1"),
                new BigDecimal("1.0"),
                Kind.ONE,
                Kind.TWO,
                Sort.ONE,
                LocalDate.of(2023, 11, 20),
                LocalDateTime.of(2023, 11, 20, 0, 0),
                Instant.parse("2023-11-20T00:00:00Z"),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                ZoneId.of("UTC"),
                Locale.forLanguageTag("vi"),
                Locale.ENGLISH,
                new byte[] {},
                new byte[] {1},
                new SourceFile("a", "x"),
                new SourceFile("b", "x"),
                new SourceFile("a", "y"),
                List.of(new SourceFile("a", "x"), new SourceFile("a", "x")),
                List.of(new SourceFile("a", "x"), new SourceFile("b", "x")),
                List.of(new SourceFile("a", "x"), new SourceFile("a", "y")),
                List.of(new SourceFile("a", "x"), new SourceFile("b", "x"), new SourceFile("a", "x")),
                List.of(new SourceFile("a", "x"), new SourceFile("b", "x"), new SourceFile("b", "x")),
                List.of(new Pair("a", Kind.ONE), new Pair("a", Kind.ONE)),
                List.of(new Pair("a", Kind.ONE), new Pair("a", Kind.TWO)),
                List.of(new Pair("a", Kind.ONE), new Twin("a", Kind.ONE)),
                List.of(),
                List.of("a"),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("ab"),
                List.of(List.of("a"), "b"),
                List.of(List.of("a", "b")),
                Set.of(),
                Set.of("a", "b"),
                Set.of("ab"),
                Map.of(),
                Map.of("a", "b"),
                Map.of("b", "a"),
                Map.of("a", "b", "c", "d"),
                Map.of("a", "d", "c", "b"),
                new Pair("a", "b"),
                new Pair("b", "a"),
                new Pair("ab", ""),
                new Pair(null, "a"),
                new Pair("a", null),
                new Twin("a", "b"),
                new Pair(new Pair("a", "b"), "c"),
                new Pair("a", new Pair("b", "c"))));
    }

    /** By themselves, in lists, sets and maps, in records, and among others. */
    @Test
    void differWhereAnythingDoes() {
        Set<String> told = new HashSet<>();
        List<@Nullable Object> values = values();
        for (Object value : values) {
            assertThat(told.add(prints.of(value))).as("%s", value).isTrue();
            assertThat(told.add(prints.of(new Pair("in", value))))
                    .as("in a record: %s", value)
                    .isTrue();
            assertThat(told.add(prints.of(Arrays.asList("in", value))))
                    .as("in a list: %s", value)
                    .isTrue();
            assertThat(told.add(prints.of(new HashSet<>(Arrays.asList("in", value)))))
                    .as("in a set: %s", value)
                    .isTrue();
            Map<String, @Nullable Object> map = new HashMap<>();
            map.put("in", value);
            assertThat(told.add(prints.of(map))).as("in a map: %s", value).isTrue();
            assertThat(told.add(prints.of("among", value, "others")))
                    .as("among others: %s", value)
                    .isTrue();
        }
        assertThat(told).hasSize(6 * values.size());
    }

    @Test
    void areTheSameOfEqualValues() {
        List<@Nullable Object> again = values();
        List<@Nullable Object> values = values();
        for (int i = 0; i < values.size(); i++) {
            assertThat(prints.of(values.get(i))).isEqualTo(new Fingerprint(Set.of()).of(again.get(i)));
        }
    }

    @Test
    void doNotTellTheOrderOfSetsAndMaps() {
        Set<String> set = new LinkedHashSet<>(List.of("a", "b", "c"));
        Map<String, Integer> map = new LinkedHashMap<>();
        Map<String, Integer> turned = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            map.put("k" + i, i);
            turned.put("k" + (8 - i), 8 - i);
        }
        assertThat(prints.of(set)).isEqualTo(prints.of(new LinkedHashSet<>(List.of("c", "a", "b"))));
        assertThat(prints.of(map)).isEqualTo(prints.of(turned));
    }

    /** What many values hold tells by its own print, made once: what it holds counts, not which object it is. */
    @Test
    void tellSharedRecordsByWhatTheyHold() {
        Fingerprint sharing = new Fingerprint(Set.of(Pair.class));
        Pair one = new Pair("a", "b");
        String print = sharing.of(new Twin(one, one));
        assertThat(sharing.of(new Twin(one, one))).isEqualTo(print);
        assertThat(sharing.of(new Twin(new Pair("a", "b"), one))).isEqualTo(print);
        assertThat(sharing.of(new Twin(new Pair("a", "c"), one))).isNotEqualTo(print);
    }

    @Test
    void refuseWhatTheyCannotTell() {
        for (Object unknown : List.of(Optional.of("a"), new int[] {1}, new Object())) {
            assertThatThrownBy(() -> prints.of(new Pair("a", List.of(unknown))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(unknown.getClass().getName());
        }
    }
}
