package org.merchantgateway.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** The two ways into the gateway. Requests are named as REST names them; each wire writes them in its own way. */
enum Wire {
    REST {
        @Override
        ReadAnswer send(URI base, String request, Map<String, String> fields) {
            Map<String, String> all = new TreeMap<>(fields);
            all.putIfAbsent("userName", "shop");
            all.putIfAbsent("password", "secret");
            HttpResponse<String> answer = RawClient.postForm(base + "/rest/" + request + ".do", all);
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            return ReadAnswer.json(answer.body());
        }
    },
    SOAP {
        @Override
        ReadAnswer send(URI base, String request, Map<String, String> fields) {
            HttpResponse<String> answer = Envelopes.post(base, Envelopes.of(request, fields));
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            return ReadAnswer.envelope(answer.body());
        }
    };

    abstract ReadAnswer send(URI base, String request, Map<String, String> fields);
}
