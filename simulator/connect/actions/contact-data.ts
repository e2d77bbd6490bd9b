import type { ActionDefinition } from '../definition.ts';
import { mapBytes } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import { ON } from '../stage.ts';
import type { Contact } from '../state.ts';

/** There is no related contact on a call that starts here. */
function onlyCurrent(parameters: Parameters): void {
  parameters.word('TargetContact', ['Current'], 'Current');
}

/** Sets contact attributes: all of them, or none where the whole would be too large. */
export const updateContactAttributes: ActionDefinition = {
  parameters: ['Attributes', 'TargetContact'],
  start(stage, parameters) {
    onlyCurrent(parameters);
    const added = parameters.texts('Attributes');
    const bad = Object.keys(added).find((key) => key === '' || /[$.]/.test(key));
    if (bad !== undefined)
      throw failed(`"${bad}" is no attribute name; it must not be empty or contain $ or a full stop`);
    const attributes = { ...stage.state.contact.attributes, ...added };
    const bytes = mapBytes(attributes);
    if (bytes > LIMITS.contactAttributesBytes) {
      throw failed(`the attributes would have ${bytes} bytes; at most ${LIMITS.contactAttributesBytes}`);
    }
    stage.updateContact({ attributes });
    return ON;
  },
};

/** Sets attributes that end with this flow. */
export const updateFlowAttributes: ActionDefinition = {
  parameters: ['FlowAttributes'],
  start(stage, parameters) {
    const map = parameters.nested('FlowAttributes');
    const added = map.names().map((name) => {
      const attribute = map.nested(name).only(['Type', 'Value']);
      attribute.word('Type', ['String'], 'String');
      return [name, attribute.text('Value')] as const;
    });
    const flowAttributes = { ...stage.frame.flowAttributes, ...Object.fromEntries(added) };
    const bytes = mapBytes(flowAttributes);
    if (bytes > LIMITS.flowAttributesBytes) {
      throw failed(`the flow attributes would have ${bytes} bytes; at most ${LIMITS.flowAttributesBytes}`);
    }
    stage.updateFrame({ flowAttributes });
    return ON;
  },
};

const LANGUAGE_CODE = /^[a-z]{2,3}-[A-Z0-9]{2,4}$/;

/** Sets fields of the contact; the language is also the one a bot is asked in. */
export const updateContactData: ActionDefinition = {
  parameters: ['Name', 'Description', 'LanguageCode', 'CustomerId', 'TargetContact'],
  start(stage, parameters) {
    onlyCurrent(parameters);
    const fields = ['Name', 'Description', 'LanguageCode', 'CustomerId'].filter((name) => parameters.has(name));
    if (fields.length === 0) {
      throw parameters.refusal('sets no field; at least one of Name, Description, LanguageCode, CustomerId');
    }
    const change: { -readonly [Field in keyof Contact]?: Contact[Field] } = {};
    if (parameters.has('Name')) change.name = parameters.text('Name');
    if (parameters.has('Description')) change.description = parameters.text('Description');
    if (parameters.has('CustomerId')) change.customerId = parameters.text('CustomerId');
    if (parameters.has('LanguageCode')) {
      const language = parameters.value('LanguageCode');
      if (!LANGUAGE_CODE.test(language)) throw failed('LanguageCode is no language such as en-GB');
      change.languageCode = language;
    }
    stage.updateContact(change);
    return ON;
  },
};

export const tagContact: ActionDefinition = {
  parameters: ['Tags'],
  start(stage, parameters) {
    const tags = parameters.texts('Tags');
    const count = Object.keys(tags).length;
    if (count < 1 || count > LIMITS.tagsPerAction) {
      throw parameters.refusal(`sets ${count} tags; allowed: 1 to ${LIMITS.tagsPerAction}`);
    }
    if (Object.keys(tags).some((key) => key.startsWith('aws:'))) throw failed('tags that begin with aws: are reserved');
    stage.updateContact({ tags: { ...stage.state.contact.tags, ...tags } });
    return ON;
  },
};

export const untagContact: ActionDefinition = {
  parameters: ['TagKeys'],
  start(stage, parameters) {
    const keys = parameters.words('TagKeys');
    if (keys.length === 0) throw parameters.refusal('removes no tag; at least one');
    const left = Object.entries(stage.state.contact.tags).filter(([key]) => !keys.includes(key));
    stage.updateContact({ tags: Object.fromEntries(left) });
    return ON;
  },
};

/** Console: Set voice. Whether the voice exists is not asked here, as the service does not ask it either. */
export const updateContactTextToSpeechVoice: ActionDefinition = {
  parameters: ['TextToSpeechVoice', 'TextToSpeechEngine', 'TextToSpeechStyle'],
  start(stage, parameters) {
    const optional = (name: string): string => (parameters.has(name) ? parameters.value(name) : 'None');
    stage.updateContact({
      voice: {
        id: parameters.value('TextToSpeechVoice'),
        engine: parameters.has('TextToSpeechEngine')
          ? parameters.value('TextToSpeechEngine').toLowerCase()
          : 'standard',
        style: optional('TextToSpeechStyle'),
      },
    });
    return ON;
  },
};
