package org.merchantgateway.web.threeds;

import java.util.Arrays;
import java.util.Optional;

/**
 * A size of the frame in which an ACS shows its challenge. Source: EMV 3-D Secure 2, challengeWindowSize, as payment services
 * retell it.
 */
public enum ChallengeWindow {
    /** 250 by 400 pixels. */
    SIZE_250_400("01", 250, 400),
    /** 390 by 400 pixels. */
    SIZE_390_400("02", 390, 400),
    /** 500 by 600 pixels. */
    SIZE_500_600("03", 500, 600),
    /** 600 by 400 pixels. */
    SIZE_600_400("04", 600, 400),
    /** As large as the browser's window. */
    FULL("05", 0, 0);

    private final String code;
    private final int width;
    private final int height;

    ChallengeWindow(String code, int width, int height) {
        this.code = code;
        this.width = width;
        this.height = height;
    }

    /** {@code 01} to {@code 05}. */
    public String code() {
        return code;
    }

    /**
     * The size of a code.
     *
     * @return empty if there is none of it
     */
    public static Optional<ChallengeWindow> find(String code) {
        return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
    }

    /** The width of the frame as HTML has it. */
    String htmlWidth() {
        return this == FULL ? "100%" : Integer.toString(width);
    }

    /** The height of the frame as HTML has it. */
    String htmlHeight() {
        return this == FULL ? "100%" : Integer.toString(height);
    }
}
