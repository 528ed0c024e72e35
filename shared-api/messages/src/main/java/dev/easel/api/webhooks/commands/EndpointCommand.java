package dev.easel.api.webhooks.commands;

/** Everything one can ask of a webhook endpoint. Once it was removed, everything is refused with {@code NotFound}. */
public sealed interface EndpointCommand
        permits AddEndpoint,
                ChangeEndpoint,
                EnableEndpoint,
                DisableEndpoint,
                RemoveEndpoint,
                RotateSecret,
                TestEndpoint,
                Redeliver,
                InspectEndpoint {}
