package org.merchantgateway.domain.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.CallbackStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.profile.ZonedTime;

/** Reads {@code gateway.profile} and the single settings below it. */
final class ProfileSettings {

    private static final String KEY = GatewayConfig.PREFIX + "profile";
    private static final String PATH = "path.";
    private static final String FIELD = "field.";
    private static final String ZONE = "zone";

    /**
     * The single settings by their names after {@code gateway.profile.}, sorted: {@code zone} comes before {@code zone.answer}.
     */
    private final Map<String, String> single = new TreeMap<>();

    private final String name;

    ProfileSettings(Map<String, String> settings) {
        name = settings.getOrDefault(KEY, "").strip();
        settings.forEach((key, value) -> {
            if (key.startsWith(KEY + ".") && !value.isBlank()) {
                single.put(key.substring(KEY.length() + 1), value.strip());
            }
        });
    }

    /** Whether a key is a profile's. */
    static boolean isOne(String key) {
        return key.equals(KEY) || key.startsWith(KEY + ".");
    }

    /**
     * The profile.
     *
     * @param found gets the violations, by whole keys
     * @return the manual where it cannot be read
     */
    Profile read(List<Violation> found) {
        Profile profile = Profile.manual();
        try {
            profile = name.isEmpty() ? profile : Profile.of(name);
        } catch (InvalidRequest unknown) {
            unknown.violations().forEach(violation -> found.add(violation.at(KEY)));
        }
        if (single.isEmpty()) {
            return profile;
        }
        for (Map.Entry<String, String> setting : single.entrySet()) {
            try {
                Profile.Builder changed = profile.withSettings();
                apply(setting.getKey(), setting.getValue(), changed);
                profile = changed.build();
            } catch (InvalidRequest invalid) {
                invalid.violations().forEach(violation -> found.add(violation.at(KEY + "." + setting.getKey())));
            }
        }
        return profile;
    }

    private static void apply(String key, String value, Profile.Builder changed) {
        if (key.startsWith(FIELD)) {
            changed.field(key.substring(FIELD.length()), value);
        } else if (key.startsWith(PATH)) {
            changed.path(request(key.substring(PATH.length())), value);
        } else if (key.equals(ZONE)) {
            changed.zone(zone(value));
        } else if (key.startsWith(ZONE + ".")) {
            changed.zone(time(key.substring(ZONE.length() + 1)), zone(value));
        } else {
            switch (key) {
                case "require" -> changed.require(value.split("\\s*,\\s*"));
                case "doWithout" -> changed.doWithout(value.split("\\s*,\\s*"));
                case "without" ->
                    changed.without(Arrays.stream(value.split("\\s*,\\s*"))
                            .map(ProfileSettings::request)
                            .toArray(RestRequest[]::new));
                case "bodies" -> changed.bodies(constant(BodyStyle.class, value));
                case "callbacks" -> changed.callbacks(constant(CallbackStyle.class, value));
                case "walletCurrency" -> changed.walletCurrency(value);
                default -> changed.limit(key, value);
            }
        }
    }

    private static RestRequest request(String key) {
        return RestRequest.ofKey(key)
                .orElseThrow(() -> InvalidRequest.of(
                        "request",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(RestRequest.values())
                                                .map(RestRequest::key)
                                                .toList()),
                        "got " + Printable.of(key)));
    }

    private static ZonedTime time(String key) {
        return Arrays.stream(ZonedTime.values())
                .filter(time -> time.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of(
                        ZONE,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(ZonedTime.values())
                                                .map(ZonedTime::key)
                                                .toList()),
                        "got " + Printable.of(key)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException noZone) {
            throw InvalidRequest.of(ZONE, "must be a time zone such as Europe/Bucharest", "got " + Printable.of(text));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidRequest.of(
                    "style", "must be one of " + Arrays.toString(type.getEnumConstants()), "got " + Printable.of(text));
        }
    }
}
