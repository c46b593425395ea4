package org.sodiem.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.part.Delta;

/** What templates call {@code delta}: {@code delta(d)} is a difference with the way it went. */
record DeltaMethod(Words words) implements TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List args) throws TemplateModelException {
        Delta delta = new Arguments("delta", args).record(0, Delta.class);
        return new Markup(words).delta(delta).printed();
    }
}
