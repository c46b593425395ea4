package org.sodiem.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.markup.Html;
import org.sodiem.theme.ProgramFiles;

/**
 * What a template may use, as the documentation lists it, made from the records themselves.
 *
 * <p>Run with {@code -Dgolden.record=true} to write it anew; the run then fails, so that nobody takes it for a pass.
 */
class TemplateReferenceTest {

    private static final Path REFERENCE = Path.of("docs/ban-ghi-trang.md");
    private static final Path SOURCES = Path.of("src/main/java/org/sodiem");
    private static final Pattern MACRO = Pattern.compile("<#(macro|function) ([^>]+?)\\s*>");

    @Test
    void listsWhatEveryTemplateMayUse() throws IOException, ClassNotFoundException {
        String made = reference();
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(REFERENCE, made);
            fail("recorded %s", REFERENCE);
        }
        assertThat(made).isEqualTo(Files.readString(REFERENCE));
    }

    private static String reference() throws IOException, ClassNotFoundException {
        StringBuilder out = new StringBuilder("""
                # Bản ghi của các trang

                Tệp này do bộ kiểm thử lập từ mã nguồn: mỗi mẫu được dùng những gì. Cách dùng: xem [Mẫu trang](mau-trang.md).
                Lời giải thích lấy nguyên từ mã nguồn nên bằng tiếng Anh. "Chữ" có thể trống: thử bằng `?has_content`.

                ## Macro trong lib/

                | tệp | macro và tham số |
                |---|---|
                """);
        Map<String, Class<?>> pages = new TreeMap<>();
        for (String name : ProgramFiles.TEMPLATES) {
            if (name.startsWith("lib/")) {
                out.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(macros(name))
                        .append(" |\n");
            } else {
                Class<?> page = page(name);
                pages.put(page.getSimpleName(), page);
            }
        }
        out.append("\n## Trang: biến page\n");
        Map<String, Class<?>> parts = new TreeMap<>();
        pages.values().forEach(page -> collect(page, parts));
        for (Class<?> page : pages.values()) {
            String title = page.getSimpleName() + ", mẫu `" + template(page) + "`";
            section(out, title, page);
        }
        out.append("\n## Phần của trang\n");
        parts.keySet().removeAll(pages.keySet());
        for (Map.Entry<String, Class<?>> part : parts.entrySet()) {
            section(out, part.getKey(), part.getValue());
        }
        return out.toString();
    }

    private static String macros(String name) {
        String text = new String(ProgramFiles.read(name), StandardCharsets.UTF_8);
        return MACRO.matcher(text)
                .results()
                .map(macro -> "`" + macro.group(2) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String template(Class<?> page) {
        return page.getSimpleName().replaceFirst("Page$", "").toLowerCase(Locale.ROOT) + ".ftlh";
    }

    private static Class<?> page(String template) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Path page = files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .equals(template.replace(".ftlh", "page.java")))
                    .findFirst()
                    .orElseThrow();
            return Class.forName("org.sodiem." + page.getName(page.getNameCount() - 2) + "."
                    + page.getFileName().toString().replace(".java", ""));
        }
    }

    /** The name of a record, with that of the page it belongs to. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static void collect(Class<?> type, Map<String, Class<?>> found) {
        if (type.isRecord() && found.put(name(type), type) == null) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(element(component.getGenericType()), found);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? element(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType list) {
            return "danh sách " + kind(list.getActualTypeArguments()[0]);
        }
        Class<?> single = (Class<?>) type;
        if (single == String.class) {
            return "chữ";
        }
        if (single == int.class || single == Integer.class) {
            return "số";
        }
        if (single == boolean.class) {
            return "đúng/sai";
        }
        if (single == Html.class) {
            return "HTML đã làm sạch";
        }
        assertThat(single.isRecord())
                .as("a kind that templates can show: %s", single)
                .isTrue();
        return name(single);
    }

    private static void section(StringBuilder out, String title, Class<?> type) throws IOException {
        Map<String, String> meanings = meanings(type);
        out.append("\n### ").append(title).append("\n\n| tên | kiểu | nghĩa |\n|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            out.append("| `")
                    .append(component.getName())
                    .append("` | ")
                    .append(kind(component.getGenericType()))
                    .append(" | ")
                    .append(meanings.getOrDefault(component.getName(), ""))
                    .append(" |\n");
        }
    }

    /** What the javadoc of a record says of its components. */
    private static Map<String, String> meanings(Class<?> type) throws IOException {
        Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
        String source = Files.readString(SOURCES.resolve(outer.getPackageName().replaceFirst(".*[.]", ""))
                .resolve(outer.getSimpleName() + ".java"));
        Matcher record = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:@\\w+\\s+)*(?:public |static )*record "
                                + type.getSimpleName() + "\\(")
                .matcher(source);
        Map<String, String> meanings = new TreeMap<>();
        if (record.find()) {
            String comment = record.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ");
            Matcher param = Pattern.compile("@param (\\w+) (.*?)(?= @|$)").matcher(comment.strip());
            while (param.find()) {
                meanings.put(
                        param.group(1),
                        param.group(2)
                                .strip()
                                .replaceAll("\\{@(?:code|link) #?([^}]*)\\}", "`$1`")
                                .replace("|", "\\|"));
            }
        }
        return meanings;
    }
}
