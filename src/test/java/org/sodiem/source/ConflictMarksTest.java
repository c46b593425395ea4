package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a: 1/<<<<<<< HEAD/b: 2; 2",
                "a: 1/=======/b: 2; 2",
                "a: 1/>>>>>>> lan-2/b: 2; 2",
                "a: 1/>>>>>>>/b: 2; 2",
                "a: 1/||||||| 1a2b3c4/b: 2; 2",
                "n: ~/  <<<<<<< HEAD/  a/  =======/  b/  >>>>>>> x; 2 4 6",
                "<<<<<<< a/=======/>>>>>>> b; 1 2 3",
                "a: 1/=======/b: 2/>>>>>>> x; 2 4"
            })
    void findsEachMark(String text, String lines) {
        String written = text.replace('/', '\n');
        assertThat(found("a.yaml", written)).isEqualTo(lines);
        assertThat(found("a.yaml", written.replace("\n", "\r\n"))).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: ========",
                "n: ~\n  Kết quả\n  =======\n",
                "# ======= 1\na: 1",
                "<<<<<<<<< x",
                ">>>>>>>x",
                "a: <<<<<<< b"
            })
    void leavesOtherLines(String text) {
        assertThat(found("a.yaml", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Kết quả cải cách năm 2023~=======~~Đã xong; ''",
                "Kết quả~=======~Đã xong; ''",
                "~Kết quả năm 2023~=======; ''",
                "a~~=======~b; 3",
                "=======~b; 1",
                "Một đoạn~có hai dòng~=======~bản kia; 3",
                "Một đoạn dài~=======~bản kia; 2",
                "|||||||~a; ''",
                "a~>>>>>>> lan-2; 2",
                "a~<<<<<<< HEAD~b; 2"
            })
    void tellsAHeadingOfMarkdownApart(String text, String lines) {
        assertThat(found("report.md", text.replace('~', '\n'))).isEqualTo(lines);
    }

    private static String found(String path, String text) {
        return String.join(
                " ",
                ConflictMarks.in(new SourceFile(path, text)).stream()
                        .map(mark -> String.valueOf(mark.line()))
                        .toList());
    }
}
