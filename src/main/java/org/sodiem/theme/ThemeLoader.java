package org.sodiem.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.NearName;
import org.sodiem.load.Limits;
import org.sodiem.load.TextFiles;
import org.sodiem.model.Layout;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/** Reads the files of {@code site-templates/}, each by its name. */
final class ThemeLoader {

    private static final int MOST_FILES = 200;
    private static final int MOST_PAGES = 8;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final Pattern TITLE = Pattern.compile("\\s*+#[ \\t]++([^\\r\\n]*+)(?:\\R|$)");

    private final FileTree tree;
    private final Problems problems;
    private final TextFiles texts;
    private final Map<String, SourceFile> templates = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, byte[]> assets = new HashMap<>();
    private final Map<String, Theme.OwnPage> pages = new TreeMap<>();

    ThemeLoader(FileTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
        this.texts = new TextFiles(tree, problems);
    }

    Theme load() throws IOException {
        List<TreeEntry> entries = tree.below(Layout.TEMPLATES);
        if (entries.size() > MOST_FILES) {
            problems.add(Code.TOO_MANY_FILES, Span.ofWhole(Layout.TEMPLATES), String.valueOf(MOST_FILES));
            return Theme.NONE;
        }
        for (TreeEntry entry : entries) {
            if (entry.kind() != TreeEntry.Kind.FILE) {
                problems.add(Code.SYMBOLIC_LINK, Span.ofWhole(entry.path()));
            } else if (!entry.name().startsWith(".")) {
                read(entry.path(), entry.path().substring(Layout.TEMPLATES.length() + 1));
            }
        }
        return new Theme(templates, words, assets, new ArrayList<>(pages.values()));
    }

    private void read(String path, String name) throws IOException {
        if (ProgramFiles.TEMPLATES.contains(name)) {
            SourceFile file = texts.read(path);
            if (file != null) {
                templates.put(name, file);
            }
        } else if (ProgramFiles.WORDS.contains(name)) {
            SourceFile file = texts.read(path);
            if (file != null) {
                Locale language = Locale.forLanguageTag(name.replaceAll("words_|\\.properties", ""));
                words.put(language.getLanguage(), new WordsFile(file, language, problems).texts());
            }
        } else if (name.startsWith("pages/")) {
            page(path, name);
        } else if (assetNames().contains(name)) {
            asset(path, name);
        } else {
            unknown(path, name);
        }
    }

    private static List<String> assetNames() {
        return Stream.of(ProgramFiles.assets(Locale.ENGLISH), Theme.LOGOS, List.of(Theme.LOCAL_STYLE))
                .flatMap(List::stream)
                .toList();
    }

    private void unknown(String path, String name) {
        List<String> known = Stream.of(ProgramFiles.TEMPLATES, ProgramFiles.WORDS, assetNames())
                .flatMap(List::stream)
                .toList();
        problems.add(Code.UNKNOWN_TEMPLATE, Span.ofWhole(path), NearName.to(name, known));
    }

    private void asset(String path, String name) throws IOException {
        if (name.endsWith(".css") || name.endsWith(".js") || name.endsWith(".svg")) {
            SourceFile file = texts.read(path);
            if (file != null && (!name.endsWith(".svg") || isStill(file))) {
                assets.put(name, file.text().getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        byte[] bytes = tree.read(path, TextFiles.LARGEST);
        Span start = Span.ofWhole(path);
        if (bytes.length > TextFiles.LARGEST) {
            problems.add(Code.FILE_TOO_LARGE, start, String.valueOf(TextFiles.LARGEST >> 10));
        } else if (name.endsWith(".png") && !isPng(bytes)) {
            problems.add(Code.LOGO, start);
        } else {
            assets.put(name, bytes);
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
    }

    private boolean isStill(SourceFile file) {
        Span fault = new SvgCheck(file).fault();
        if (fault != null) {
            problems.add(Code.LOGO, fault);
        }
        return fault == null;
    }

    private void page(String path, String name) throws IOException {
        String id = pageId(name);
        if (id == null) {
            problems.add(Code.UNKNOWN_TEMPLATE, Span.ofWhole(path), "pages/hoi-dap.md");
            return;
        }
        SourceFile file = texts.read(path);
        if (file == null) {
            return;
        }
        if (pages.size() == MOST_PAGES) {
            problems.add(Code.TOO_MANY_FILES, file.start(), String.valueOf(MOST_PAGES));
            return;
        }
        Matcher title = TITLE.matcher(file.text());
        String text = title.lookingAt() ? withoutClosingMarks(title.group(1)) : "";
        if (text.isBlank() || text.length() > Limits.TITLE) {
            String line = file.lineText(1).replaceFirst("^#+", "").strip();
            boolean isTitle = !line.isEmpty() && line.length() <= Limits.TITLE;
            problems.add(Diagnostic.of(Code.PAGE_TITLE, file.start()).writing(isTitle ? "# " + line : null));
            return;
        }
        pages.put(id, new Theme.OwnPage(id, text, file.text().substring(title.end())));
    }

    private static String withoutClosingMarks(String title) {
        int end = title.length();
        while (end > 0 && " \t#".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return title.substring(0, end);
    }

    private static @Nullable String pageId(String name) {
        String id = name.replaceAll("^pages/|\\.md$", "");
        return name.equals("pages/" + id + ".md") && Limits.isId(id) ? id : null;
    }
}
