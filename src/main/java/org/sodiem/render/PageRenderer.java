package org.sodiem.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Words;
import org.sodiem.theme.Theme;

/** Renders page records; several threads may use one renderer. */
public final class PageRenderer {

    /** The program's templates, read once for all renderers of a process: previews and tests make many. */
    private static final Configuration PROGRAM = configuration(Theme.NONE);

    private final Configuration configuration;
    private final Theme theme;
    private final Map<String, TemplateModel> functions;
    private final Blame blame;

    /** A renderer with the words of a language; templates and words of a repository stand over the program's. */
    public PageRenderer(Locale language, Theme theme) {
        this.theme = theme;
        configuration = theme.templates().isEmpty() ? PROGRAM : configuration(theme);
        Words words = Words.in(language, theme.words(language));
        functions = Map.of(
                "w", new WordsMethod(words),
                "rows", new TableRows(words),
                "row", new SheetRows(words),
                "delta", new DeltaMethod(words),
                "anchor", new AnchorMethod(words));
        blame = new Blame(configuration, theme);
    }

    /** How templates are read and found; nothing in it is of a language. */
    private static Configuration configuration(Theme theme) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader(theme));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setTabSize(1);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setWhitespaceStripping(true);
        return configuration;
    }

    private static TemplateLoader loader(Theme theme) {
        StringTemplateLoader own = new StringTemplateLoader();
        theme.templates()
                .forEach((name, file) ->
                        own.putTemplate(name, file.text().replace("\r\n", "\n").replace('\r', '\n')));
        return new MultiTemplateLoader(
                new TemplateLoader[] {own, new ClassTemplateLoader(PageRenderer.class, "/site-templates")});
    }

    /** What can be seen to be wrong with the repository's templates while nothing is rendered; they run in no way. */
    public List<Diagnostic> inspect() {
        return new Inspection(configuration, theme, blame).problems();
    }

    /**
     * The page as HTML.
     *
     * @param page a record {@code XPage}, whose template is {@code x.ftlh}
     * @throws BrokenTemplate where a template of the repository does not fit
     * @throws TemplateFault where one of the program does not
     */
    public String render(Record page) {
        String type = page.getClass().getSimpleName();
        String name = type.substring(0, type.length() - "Page".length()).toLowerCase(Locale.ROOT) + ".ftlh";
        try {
            Template template = configuration.getTemplate(name);
            BoundedText out = new BoundedText();
            TemplateHashModel model =
                    (TemplateHashModel) configuration.getObjectWrapper().wrap(page);
            template.process(new Root(model, functions), out);
            String html = out.toString();
            if (!Policy.opens(html)) {
                throw blame.policy(name, html);
            }
            return html;
        } catch (BoundedText.TooLong | StackOverflowError e) {
            throw blame.endless(name, e);
        } catch (TemplateException | IOException e) {
            throw blame.on(name, page, e);
        }
    }

    /** The data of a template: {@code page}, and what every template may call. */
    private record Root(TemplateHashModel page, Map<String, TemplateModel> functions) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) {
            return key.equals("page") ? page : functions.get(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
