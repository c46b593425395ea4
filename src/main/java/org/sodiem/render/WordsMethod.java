package org.sodiem.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.NearName;
import org.sodiem.language.Words;

/**
 * What templates call {@code w}: {@code w('unit.todo')} is the text under a key, {@code w('unit.filter.lost', 3)} the
 * same with its places filled by texts and whole numbers.
 */
record WordsMethod(Words words) implements TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List args) throws TemplateModelException {
        List<String> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(text(arg));
        }
        if (texts.isEmpty() || !words.ofPages().contains(texts.get(0))) {
            String key = texts.isEmpty() ? "" : texts.get(0);
            throw new UnknownName("no text for " + key, key, "w('" + NearName.to(key, words.ofPages()) + "')");
        }
        int places = words.values(texts.get(0));
        if (texts.size() <= places) {
            throw new TemplateModelException("w('" + texts.get(0) + "') needs values after the key: " + places);
        }
        return words.text(texts.get(0), texts.subList(1, texts.size()).toArray(String[]::new));
    }

    private String text(Object arg) throws TemplateModelException {
        if (arg instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (arg instanceof TemplateNumberModel number) {
            return words.figure(number.getAsNumber().longValue());
        }
        throw new TemplateModelException("neither text nor number: " + arg);
    }
}
