package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void acceptsEverythingInUtf8() {
        assertThat(TypedText.problem("UTF-8", false, List.of("--reason", "Mất điện?")))
                .isNull();
        assertThat(TypedText.problem("UTF-8", true, List.of("Mất điện?"))).isNull();
    }

    @Test
    void refusesWhatArrivedBroken() {
        assertThat(TypedText.problem("UTF-8", false, List.of("M\uFFFDt"))).isEqualTo("wrong.encoding");
        assertThat(TypedText.problem("Cp1252", true, List.of("M?t ?i?n"))).isEqualTo("wrong.encoding");
    }

    @Test
    void refusesALocaleInWhichNamesOfFilesBreak() {
        assertThat(TypedText.problem("ANSI_X3.4-1968", false, List.of("validate")))
                .isEqualTo("wrong.locale");
        assertThat(TypedText.problem("no such encoding", false, List.of())).isEqualTo("wrong.locale");
    }

    @Test
    void knowsThatWindowsKeepsNamesOfFiles() {
        assertThat(TypedText.problem("Cp1252", true, List.of("build", "--out", "site")))
                .isNull();
    }

    @Test
    void takesArgumentsFromTheLineThatTheLauncherKept() {
        assertThat(TypedText.typed(List.of("init", "C:\\kho m?i\\", "--authority", "UBND t?nh \"Ð\"", "", "luu"), """
                        init  "C:\\kho mới\\\\" --authority "UBND tỉnh \\"Đ\\"" "" lưu\
                        """))
                .containsExactly("init", "C:\\kho mới\\", "--authority", "UBND tỉnh \"Đ\"", "", "lưu");
        assertThat(TypedText.typed(List.of("a\"b", "\\\\may\\kho"), "\"a\"\"b\" \\\\máy\\kho"))
                .containsExactly("a\"b", "\\\\máy\\kho");
        assertThat(TypedText.typed(List.of(), "")).isEmpty();
    }

    @Test
    void keepsWhatTheLineDoesNotExplain() {
        assertThat(TypedText.typed(List.of("status"), null)).isNull();
        assertThat(TypedText.typed(List.of("form", "a.xlsx", "b.xlsx"), "form *.xlsx"))
                .isNull();
        assertThat(TypedText.typed(List.of("a.xlsx"), "*.xlsx")).isNull();
        assertThat(TypedText.typed(List.of("status"), "remind")).isNull();
    }
}
