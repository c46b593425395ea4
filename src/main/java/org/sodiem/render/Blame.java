package org.sodiem.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.theme.ProgramFiles;
import org.sodiem.theme.Theme;

/** Where in the repository's templates a failure of FreeMarker comes from; a failure without any is the program's. */
final class Blame {

    private static final Pattern FRAME =
            Pattern.compile("\\[in template \"([^\"]+)\"(?: in \\w+ \"[^\"]*\")? at line (\\d+), column (\\d+)]");

    private static final Pattern IMPORT =
            Pattern.compile("<#import\\s+[\"']/?(?:lib/)?([a-z]+\\.ftlh)[\"']\\s+as\\s+(\\w+)");

    /** What templates import. */
    private static final String LIBRARY = ProgramFiles.TEMPLATES.stream()
            .filter(name -> name.startsWith("lib/"))
            .collect(Collectors.joining(", "));

    private final Configuration configuration;
    private final Theme theme;

    Blame(Configuration configuration, Theme theme) {
        this.configuration = configuration;
        this.theme = theme;
    }

    /** A page that does not begin with a policy: its own template, where that says more or less than the layout. */
    RuntimeException policy(String template, String html) {
        SourceFile own = theme.templates().get(template);
        boolean before = !html.stripLeading().startsWith("<!doctype html>");
        boolean alone = own != null && (before || !own.text().contains("layout.ftlh"));
        SourceFile layout = theme.templates().get("lib/layout.ftlh");
        return whole(Code.PAGE_WITHOUT_POLICY, template, alone || layout == null ? own : layout, null);
    }

    /** A page that came to no end. */
    RuntimeException endless(String template, Throwable e) {
        return whole(Code.TEMPLATE_ENDLESS, template, theme.templates().get(template), e);
    }

    private RuntimeException whole(Code code, String template, @Nullable SourceFile likely, @Nullable Throwable e) {
        SourceFile file = likely == null ? anyPart() : likely;
        return file == null
                ? new TemplateFault(template + ": " + code.id(), e)
                : new BrokenTemplate(Diagnostic.of(code, file.start()));
    }

    /** A failure while a page was rendered. */
    RuntimeException on(String template, Record page, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException syntax) {
                SourceFile file = theme.templates().get(syntax.getTemplateName());
                return file == null ? fault(template, e) : new BrokenTemplate(syntax(file, syntax));
            }
        }
        return e instanceof TemplateException failed ? inRepository(template, page, failed) : fault(template, e);
    }

    private static TemplateFault fault(String template, Throwable e) {
        return new TemplateFault(template + ": " + e.getMessage(), e);
    }

    private RuntimeException inRepository(String template, Record page, TemplateException e) {
        Matcher frame = FRAME.matcher(String.valueOf(e.getFTLInstructionStack()));
        boolean first = true;
        while (frame.find()) {
            SourceFile file = theme.templates().get(frame.group(1));
            if (file != null) {
                int line = Integer.parseInt(frame.group(2));
                int column = Integer.parseInt(frame.group(3));
                return new BrokenTemplate(first ? told(file, line, column, page, e) : failed(file, line, column, e));
            }
            first = false;
        }
        SourceFile part = anyPart();
        return part == null
                ? fault(template, e)
                : new BrokenTemplate(Diagnostic.of(Code.TEMPLATE_FAILS, part.start(), template + ": " + said(e)));
    }

    /** The program's templates fit each other: where one fails, a part that it imports is the repository's. */
    private @Nullable SourceFile anyPart() {
        return theme.templates().entrySet().stream()
                .filter(own -> own.getKey().startsWith("lib/"))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private Diagnostic told(SourceFile file, int line, int column, Record page, TemplateException e) {
        if (e instanceof UnknownName unknown) {
            Span at = named(file, line, column, unknown.name());
            return Diagnostic.of(Code.TEMPLATE_NAME, at, unknown.name(), unknown.known());
        }
        if (e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null) {
            String name = e.getBlamedExpressionString();
            Span at = named(file, e.getLineNumber(), e.getColumnNumber(), name);
            return Diagnostic.of(Code.TEMPLATE_NAME, at, name, usable(file, name, page));
        }
        if (e.getCause() instanceof TemplateNotFoundException missing) {
            Span at = named(file, line, column, simple(missing.getTemplateName()));
            return Diagnostic.of(Code.TEMPLATE_NAME, at, simple(missing.getTemplateName()), LIBRARY);
        }
        boolean exact = e.getLineNumber() != null && e.getColumnNumber() != null;
        return failed(file, exact ? e.getLineNumber() : line, exact ? e.getColumnNumber() : column, e);
    }

    private static Diagnostic failed(SourceFile file, int line, int column, TemplateException e) {
        int at = offset(file, line, column);
        return Diagnostic.of(Code.TEMPLATE_FAILS, file.span(at, at + 1), said(e));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What may be named: the macros of an import, or page and words. */
    private String usable(SourceFile file, String name, Record page) {
        int dot = name.indexOf('.');
        Matcher imported = IMPORT.matcher(file.text());
        while (dot > 0 && imported.find()) {
            if (imported.group(2).equals(name.substring(0, dot))) {
                return imported.group(2) + ": " + macros("lib/" + imported.group(1));
            }
        }
        return "page (" + page.getClass().getSimpleName() + ": " + RecordWrapper.names(page.getClass()) + "), w('…')";
    }

    private String macros(String library) {
        try {
            return String.join(", ", Inspection.macros(configuration.getTemplate(library)));
        } catch (IOException e) {
            return "";
        }
    }

    /** A template that cannot be read. */
    Diagnostic syntax(SourceFile file, IOException e) {
        if (!(e instanceof ParseException wrong)) {
            return Diagnostic.of(Code.TEMPLATE_SYNTAX, file.start(), String.valueOf(e.getMessage()));
        }
        int from = offset(file, wrong.getLineNumber(), wrong.getColumnNumber());
        int to = offset(file, wrong.getEndLineNumber(), wrong.getEndColumnNumber()) + 1;
        String said = String.valueOf(wrong.getEditorMessage())
                .split("\\R|Help \\(", 2)[0]
                .strip();
        return Diagnostic.of(Code.TEMPLATE_SYNTAX, file.span(from, to), said);
    }

    /** What FreeMarker says, on one line, without its advice. */
    private static String said(TemplateException e) {
        String text = e.getMessageWithoutStackTop().split("\\R----", 2)[0];
        return text.replaceAll("\\s*(?:\\[in template [^\\]]*]|\\(wrapper: [^)]*\\))", "")
                .replaceAll("\\s*\\R(?:==> )?", " ")
                .strip();
    }

    /** The first place of a name from a line and column on, or that place itself. */
    static Span named(SourceFile file, int line, int column, String name) {
        int from = offset(file, line, column);
        Matcher found = Pattern.compile("(?<!\\w(?=\\w))" + Pattern.quote(name) + "(?!(?<=\\w)\\w)")
                .matcher(file.text());
        return found.find(from) ? file.span(found.start(), found.end()) : file.span(from, from + 1);
    }

    private static int offset(SourceFile file, int line, int column) {
        int last = file.line(file.text().length());
        return Math.min(
                file.text().length(), file.lineStart(Math.max(1, Math.min(line, last))) + Math.max(1, column) - 1);
    }
}
