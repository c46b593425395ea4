package org.sodiem.render;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/**
 * What a template gives to a method of the program.
 *
 * @param method its name
 * @param args its arguments, as FreeMarker gives them
 */
record Arguments(String method, List<?> args) {

    <T extends Record> T record(int at, Class<T> type) throws TemplateModelException {
        if (at < args.size()
                && args.get(at) instanceof AdapterTemplateModel model
                && type.isInstance(model.getAdaptedObject(type))) {
            return type.cast(model.getAdaptedObject(type));
        }
        throw missing(at, type.getSimpleName());
    }

    String text(int at) throws TemplateModelException {
        if (at < args.size() && args.get(at) instanceof TemplateScalarModel model) {
            return model.getAsString();
        }
        throw missing(at, "text");
    }

    boolean truth(int at) throws TemplateModelException {
        if (at < args.size() && args.get(at) instanceof TemplateBooleanModel model) {
            return model.getAsBoolean();
        }
        throw missing(at, "true or false");
    }

    private TemplateModelException missing(int at, String what) {
        return new TemplateModelException(method + "(...) needs as argument " + (at + 1) + ": " + what);
    }
}
