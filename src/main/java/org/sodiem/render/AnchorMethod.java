package org.sodiem.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.sodiem.language.Words;

/**
 * What templates call {@code anchor}: {@code anchor(text, href, out)} is a link, or the mere text where it leads nowhere;
 * {@code out} says whether it leads out of the site.
 */
record AnchorMethod(Words words) implements TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List args) throws TemplateModelException {
        Arguments given = new Arguments("anchor", args);
        return new Markup(words)
                .link(given.text(0), given.text(1), given.truth(2) ? " rel=nofollow" : "")
                .printed();
    }
}
