package org.sodiem.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.sodiem.page.Words;

/** Renders page records; several threads may use one renderer. */
public final class PageRenderer {

    private final Configuration configuration;

    /** A renderer with this program's own templates, and the words of a language. */
    public PageRenderer(Locale language) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(PageRenderer.class, "/site-templates"));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setWhitespaceStripping(true);
        configuration.setSharedVariable("w", new WordsMethod(Words.in(language)));
    }

    /**
     * The page as HTML.
     *
     * @param page a record {@code XPage}, whose template is {@code x.ftlh}
     * @throws TemplateFault where template and record do not fit
     */
    public String render(Record page) {
        String type = page.getClass().getSimpleName();
        String name = type.substring(0, type.length() - "Page".length()).toLowerCase(Locale.ROOT) + ".ftlh";
        try {
            Template template = configuration.getTemplate(name);
            StringWriter out = new StringWriter(1 << 16);
            TemplateHashModel model =
                    (TemplateHashModel) configuration.getObjectWrapper().wrap(page);
            template.process(new Root(model), out);
            return out.toString();
        } catch (TemplateException | IOException e) {
            throw new TemplateFault(name, e);
        }
    }

    /** The data of a template: one variable, {@code page}; {@code w} is shared by all templates. */
    private record Root(TemplateHashModel page) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) {
            return key.equals("page") ? page : null;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
