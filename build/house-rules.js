/** A suppression without a reason says "trust me" to the next reader. */
const suppressionNeedsReason = {
  meta: { type: 'problem', schema: [], messages: { reason: 'say why: `-- reason` (eslint), `: reason` (biome), text after @ts-expect-error' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          const bare = /^eslint-disable(?!.* -- .{10})/su.test(text) || /^biome-ignore(?!.*: .{10})/u.test(text)
            || /^@ts-(?:ignore|nocheck)/u.test(text) || /^(?:c8|v8|istanbul) ignore(?!.* -- .{10})/u.test(text) || /^Stryker disable(?!.*: .{10})/u.test(text);
          if (bare) context.report({ loc: comment.loc, messageId: 'reason' });
        }
      },
    };
  },
};

/** The few rules no published set has. */
export const houseRules = { rules: { 'suppression-needs-reason': suppressionNeedsReason } };
