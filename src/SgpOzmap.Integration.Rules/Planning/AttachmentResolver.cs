using SgpOzmap.Integration.Rules.Contracts;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Makes one attachment of what SGP says in two places and for several services.</summary>
internal static class AttachmentResolver
{
    internal static ResolvedAttachment Resolve(Contract contract, BoxIndex boxes)
    {
        var said = contract.Attachments;
        if (said.IsDefaultOrEmpty)
            return new(contract.AttachmentsUnread ? AttachmentState.Unknown : AttachmentState.None);

        var first = said[0];
        var (box, port) = (first.Box, first.Port);
        for (var i = 1; i < said.Length; i++)
        {
            var next = said[i];
            if (!boxes.SameName(box, next.Box) || (port is not null && next.Port is not null && port != next.Port))
                return new(AttachmentState.Several);
            if (string.CompareOrdinal(next.Box, box) < 0)
                box = next.Box;
            port ??= next.Port;
        }

        return new(AttachmentState.One, box, port);
    }
}
