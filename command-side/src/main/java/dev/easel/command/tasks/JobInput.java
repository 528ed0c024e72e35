package dev.easel.command.tasks;

import dev.easel.api.catalog.ModelLimits;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a job is given, in words of {@code /api/v1}.
 *
 * @param prompt absent or not blank
 * @param images as they were sent
 * @param aspectRatio absent: the model's usual one
 * @param others settings of this model, for its provider: each a text, a number, or true or false
 */
record JobInput(
        @Nullable String prompt,
        List<String> images,
        @Nullable String aspectRatio,
        int outputs,
        ObjectNode others) {

    private static final int MOST_OUTPUTS = 4;
    private static final String USUAL_RATIO = "1:1";
    private static final Pattern SETTING = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    JobInput {
        images = List.copyOf(images);
    }

    static JobInput of(ObjectNode sent) {
        var rest = sent.deepCopy();
        var errors = new ArrayList<FieldError>();
        var prompt = text(rest, "prompt", errors);
        var images = images(rest.remove("images"), errors);
        var ratio = text(rest, "aspect_ratio", errors);
        var outputs = outputs(rest.remove("num_outputs"), errors);
        for (var setting : rest.properties()) {
            if (!SETTING.matcher(setting.getKey()).matches()
                    || !setting.getValue().isValueNode()) {
                errors.add(error(
                        setting.getKey(), "is no setting: those are texts, numbers, true or false, in snake_case"));
            }
        }
        refuse(errors);
        return new JobInput(prompt == null || prompt.isBlank() ? null : prompt, images, ratio, outputs, rest);
    }

    void requireWithin(ModelLimits limits) {
        var errors = new ArrayList<FieldError>();
        if (prompt != null && !limits.supportsPrompt()) {
            errors.add(error("prompt", "is not taken by this model"));
        }
        var most = limits.supportsImages() ? limits.maxInputImages() : 0;
        if (images.size() > most) {
            errors.add(error("images", most == 0 ? "are not taken by this model" : "has at most " + most));
        }
        if (prompt == null && images.isEmpty()) {
            errors.add(limits.supportsPrompt() ? error("prompt", "is missing") : error("images", "needs a picture"));
        }
        if (outputs > limits.maxOutputs()) {
            errors.add(error("num_outputs", "is at most " + limits.maxOutputs()));
        }
        var ratios = limits.aspectRatios();
        if (aspectRatio != null && !ratios.contains(aspectRatio)) {
            errors.add(error(
                    "aspect_ratio",
                    ratios.isEmpty()
                            ? "is that of the picture: leave it out"
                            : "is one of " + String.join(", ", ratios)));
        }
        refuse(errors);
    }

    /** As the work is given it, but for the pictures. */
    ObjectNode asWorkedOn(ModelLimits limits) {
        var input = others.deepCopy();
        if (prompt != null) {
            input.put("prompt", prompt);
        }
        var ratios = limits.aspectRatios();
        if (!ratios.isEmpty()) {
            var usual = ratios.contains(USUAL_RATIO) ? USUAL_RATIO : ratios.getFirst();
            input.put("aspect_ratio", aspectRatio == null ? usual : aspectRatio);
        }
        return input.put("num_outputs", outputs);
    }

    private static @Nullable String text(ObjectNode rest, String name, List<FieldError> errors) {
        var value = rest.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            errors.add(error(name, "must be text"));
        }
        return value.asString("");
    }

    private static List<String> images(@Nullable JsonNode value, List<FieldError> errors) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            errors.add(error("images", "must be a list of data URLs"));
            return List.of();
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    private static int outputs(@Nullable JsonNode value, List<FieldError> errors) {
        if (value == null || value.isNull()) {
            return 1;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < 1
                || value.asInt() > MOST_OUTPUTS) {
            errors.add(error("num_outputs", "is 1 to " + MOST_OUTPUTS));
            return 1;
        }
        return value.asInt();
    }

    private static FieldError error(String name, String complaint) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return new FieldError("/input/" + escaped, name + " " + complaint);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
