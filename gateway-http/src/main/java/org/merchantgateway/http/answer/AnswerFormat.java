package org.merchantgateway.http.answer;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.ZonedTime;

/**
 * How a gateway writes its answers on one wire: where the fields stand, which words say whether it succeeded, how deep
 * structures may nest. Immutable; begins at what the manual says, each {@code with...} replaces a part.
 */
public final class AnswerFormat {

    /** JSON as the manual has it; {@code success} is a boolean or its name, and lists are arrays. */
    public static final AnswerFormat JSON = new AnswerFormat(
            Map.of(),
            Map.of("true", true, "false", false),
            100,
            Set.of(),
            Profile.manual().zone(ZonedTime.ANSWER),
            Profile.manual().continuesThreeDs());

    /** XML as the merchant service has it; {@code success} is an {@code xs:boolean}, and a list repeats its name. */
    public static final AnswerFormat XML = new AnswerFormat(
                    Map.of(),
                    Map.of("true", true, "1", true, "false", false, "0", false),
                    64,
                    Set.of(
                            "attributes",
                            "binding",
                            "entry",
                            "itemDetailsParams",
                            "items",
                            "merchantOrderParams",
                            "operations",
                            "orderStatuses",
                            "params",
                            "partpaymentMdOrders",
                            "refunds",
                            "transactionAttributes"),
                    Profile.manual().zone(ZonedTime.ANSWER),
                    false)
            .with(AnswerField.BINDINGS, "bindings.binding")
            .with(AnswerField.REDIRECT, "redirect", "returnUrl");

    private final Map<AnswerField, List<List<String>>> paths;
    private final Map<String, Boolean> successWords;
    private final int maxDepth;
    private final Set<String> repeated;
    private final ZoneId zone;
    private final boolean continuesThreeDs;

    private AnswerFormat(
            Map<AnswerField, List<List<String>>> paths,
            Map<String, Boolean> successWords,
            int maxDepth,
            Set<String> repeated,
            ZoneId zone,
            boolean continuesThreeDs) {
        this.paths = paths;
        this.successWords = successWords;
        this.maxDepth = maxDepth;
        this.repeated = repeated;
        this.zone = zone;
        this.continuesThreeDs = continuesThreeDs;
    }

    /**
     * The format with a field at other paths.
     *
     * @param field is looked for there alone
     * @param paths in the order in which they are tried, such as {@code cardAuthInfo.pan}
     */
    public AnswerFormat with(AnswerField field, String... paths) {
        Map<AnswerField, List<List<String>>> replaced = new EnumMap<>(AnswerField.class);
        replaced.putAll(this.paths);
        replaced.put(field, AnswerField.split(paths));
        return new AnswerFormat(replaced, successWords, maxDepth, repeated, zone, continuesThreeDs);
    }

    /** The format of one gateway: its times without a zone, and its ways on with 3-D Secure 2, are its own. */
    public AnswerFormat of(Profile profile) {
        return new AnswerFormat(
                paths,
                successWords,
                maxDepth,
                repeated,
                profile.zone(ZonedTime.ANSWER),
                continuesThreeDs && profile.continuesThreeDs());
    }

    /** Whether the wire has a request by which a payment with 3-D Secure 2 goes on without the card. */
    boolean continuesThreeDs() {
        return continuesThreeDs;
    }

    /** The zone of times that name none. */
    ZoneId zone() {
        return zone;
    }

    List<List<String>> paths(AnswerField field) {
        return paths.getOrDefault(field, field.paths());
    }

    /** What {@code success} means by its words. */
    Map<String, Boolean> successWords() {
        return successWords;
    }

    /** How deep structures may nest, the answer itself being the first. */
    public int maxDepth() {
        return maxDepth;
    }

    /** Whether a name is repeated for each element of a list, so that a list of none is not there. */
    public boolean isRepeated(String name) {
        return repeated.contains(name);
    }
}
