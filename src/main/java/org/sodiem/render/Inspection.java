package org.sodiem.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateElement;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.theme.Theme;

/**
 * The repository's templates, read but not run: their syntax, what no template may do, and the macros that the program's
 * templates call.
 *
 * <p>FreeMarker has no switch for the most of what is refused here; it is found in the parsed template, in FreeMarker's
 * own spelling of it, so that blanks, comments and quotes hide nothing.
 */
@SuppressWarnings("deprecation") // FreeMarker calls its tree internal; nothing else shows what a template does
final class Inspection {

    /**
     * Escaping switched off, text run as a template, the clock, settings, loops without data, errors passed over, and
     * what makes a text, a number or a list of any size from a few characters.
     */
    private static final Pattern REFUSED = Pattern.compile("\\?(?:no_esc|noEsc|eval|interpret|new|api)\\b"
            + "|\\?(?:left_pad|leftPad|right_pad|rightPad|chunk|number|eval_json|evalJson)\\b"
            + "|(?<![\\w)\\]\"])\\.now\\b"
            + "|^#(?:setting|outputformat|outputFormat|noautoesc|noAutoEsc|attempt)\\b"
            + "|\\.\\.");

    /** A string, as FreeMarker spells it: quotes in it, those in what it computes too, have a backslash. */
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern HEADER = Pattern.compile("\\s*([<\\[]#ftl\\b)");
    private static final Pattern MACRO = Pattern.compile("#(?:macro|function) ([^ ]+)");

    private final Configuration configuration;
    private final Theme theme;
    private final Blame blame;
    private final Problems problems = new Problems();

    Inspection(Configuration configuration, Theme theme, Blame blame) {
        this.configuration = configuration;
        this.theme = theme;
        this.blame = blame;
    }

    List<Diagnostic> problems() {
        for (var own : theme.templates().entrySet()) {
            inspect(own.getKey(), own.getValue());
        }
        return problems.sorted();
    }

    private void inspect(String name, SourceFile file) {
        Matcher header = HEADER.matcher(file.text());
        if (header.lookingAt()) {
            problems.add(Code.TEMPLATE_REFUSED, file.span(header.start(1), header.end(1)), header.group(1) + ">");
            return;
        }
        try {
            Template template = configuration.getTemplate(name);
            walk(template, element -> refuse(file, element));
            Set<String> missing = new TreeSet<>(programMacros(name));
            missing.removeAll(macros(template));
            if (!missing.isEmpty()) {
                problems.add(Code.TEMPLATE_MACRO, file.start(), String.join(", ", missing));
            }
        } catch (IOException e) {
            problems.addAll(List.of(blame.syntax(file, e)));
        } catch (StackOverflowError e) {
            problems.add(Code.TEMPLATE_ENDLESS, file.start());
        }
    }

    private void refuse(SourceFile file, TemplateElement element) {
        String said = element.getDescription();
        if (said.startsWith("$") || said.startsWith("#") || said.startsWith("@")) {
            Matcher refused = REFUSED.matcher(STRING.matcher(said).replaceAll(Inspection::computed));
            if (refused.find()) {
                String name = refused.group().replaceFirst("^[?#]", "");
                problems.add(
                        Code.TEMPLATE_REFUSED,
                        Blame.named(file, element.getBeginLine(), element.getBeginColumn(), name),
                        shown(refused.group()));
            }
        }
    }

    /** What is refused, as one writes it. */
    private static String shown(String refused) {
        if (refused.equals("..")) {
            return "1..9";
        }
        return refused.startsWith("#") ? "<" + refused + ">" : refused;
    }

    /** Nothing of a string but what it computes may do anything. */
    private static String computed(MatchResult string) {
        boolean computes = string.group().contains("${") || string.group().contains("#{");
        return computes ? Matcher.quoteReplacement(string.group()) : "";
    }

    private Set<String> programMacros(String name) {
        if (!name.startsWith("lib/")) {
            return Set.of();
        }
        try {
            Configuration program = (Configuration) configuration.clone();
            program.setTemplateLoader(new ClassTemplateLoader(PageRenderer.class, "/site-templates"));
            return macros(program.getTemplate(name));
        } catch (IOException e) {
            throw new TemplateFault(name + ": " + e.getMessage(), e);
        }
    }

    /** The names of the macros and functions of a template. */
    static Set<String> macros(Template template) {
        Set<String> names = new TreeSet<>();
        walk(template, element -> {
            Matcher macro = MACRO.matcher(element.getDescription());
            if (macro.lookingAt()) {
                names.add(macro.group(1));
            }
        });
        return names;
    }

    private static void walk(Template template, Consumer<TemplateElement> visitor) {
        List<TemplateElement> waiting = new ArrayList<>(List.of(template.getRootTreeNode()));
        while (!waiting.isEmpty()) {
            TemplateElement element = waiting.remove(waiting.size() - 1);
            visitor.accept(element);
            for (int i = 0; i < element.getChildCount(); i++) {
                waiting.add((TemplateElement) element.getChildAt(i));
            }
        }
    }
}
