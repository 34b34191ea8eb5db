package org.merchantgateway.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.rule.Fields;

/** A second opinion on what a JSON answer says, from its tokens alone. */
final class RestEvidence {

    private static final JsonFactory JSON = new JsonFactory();

    /** In the order in which they count. */
    private static final List<String> CODES = List.of("errorCode", "ErrorCode", "error.code");

    private final Map<String, String> found = new HashMap<>();

    private RestEvidence() {}

    /**
     * Whether an answer is a yes: {@code success}, or where there is none the first error code. Where a code is all that
     * there is, it must be there, and 0.
     */
    static boolean saysYes(AnsweredCall call) {
        RestEvidence evidence = new RestEvidence();
        try (JsonParser json = JSON.createParser(call.answer().body())) {
            evidence.read(json);
        } catch (IOException noJson) {
            return false;
        }
        return call.hasStatusOfSuccess() && evidence.isYes(call.operation());
    }

    private void read(JsonParser json) throws IOException {
        String outer = "";
        int depth = 0;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (depth == 1 && token == JsonToken.FIELD_NAME) {
                outer = json.currentName();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue()
                    && token != JsonToken.VALUE_NULL
                    && !json.getText().isBlank()) {
                String path = (depth == 2 ? outer + "." : "") + json.currentName();
                if (depth == 1 || depth == 2) {
                    found.put(path, json.getText().strip());
                }
            }
        }
    }

    private boolean isYes(Operation<?> operation) {
        Optional<Boolean> code = CODES.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> text.matches("-?0+"));
        if (isAcknowledged(operation) || (operation instanceof FinishThreeDs && hasNoStep())) {
            return code.orElse(false);
        }
        return Optional.ofNullable(found.get("success")).map("true"::equals).orElse(code.orElse(true));
    }

    private boolean hasNoStep() {
        return Stream.of("redirect", "info", "acsUrl", "packedCReq", "threeDSServerTransId", "threeDSServerTransID")
                .noneMatch(found::containsKey);
    }

    /** Whether the code is all that an operation is answered with. */
    static boolean isAcknowledged(Operation<?> operation) {
        return Arrays.stream(Fields.typeOf(operation).getGenericInterfaces())
                .anyMatch(type -> type.getTypeName().contains(Acknowledged.class.getName()));
    }
}
