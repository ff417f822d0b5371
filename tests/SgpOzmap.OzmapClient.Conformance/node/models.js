'use strict';

// What the read cases need to know of each model: the member of the SDK, its schema, a text field with a part of its value, what can be populated,
// and the fields where the schema contradicts the server's own published rows.

// Contradictions of PropertySchema (SDK 1.1.8) with the published rows, which the simulator follows as no form satisfies both:
//  - client: an object is required, yet a property without a client says null, and the answer to a creation names the client by its id;
//  - parent: an object {id} is required, yet the published row names the building by its id (the simulator sends the object by option);
//  - coords: required, yet a property inside a building has none;
//  - drop: null is refused, yet the published answer to a creation without a connection says null.
function property(row) {
  const fields = [];
  if (row.client === null || typeof row.client === 'string') fields.push('client');
  if (typeof row.parent === 'string') fields.push('parent');
  if (!row.coords) fields.push('coords');
  if (row.drop === null) fields.push('drop');
  return fields;
}

// BaseBoxSchema, too, requires the coords that a property inside a building does not have.
function baseBox(row) {
  return row.coords ? [] : ['coords'];
}

// Contradictions that have a form which both accept; the simulator sends that form, and with its option PublishedForms the published one:
//  - BoxSchema requires underground, and a boxType that is not null;
//  - SplitterSchema requires the index of a port;
//  - ProjectSchema requires drop.type where the published rows have drop.defaults (both are sent);
//  - PropertySchema refuses drop: null in a row (it is left out);
//  - TopologyDropsSchema refuses coords: null (left out);
//  - UserSchema requires an e-mail address, the published rows have empty ones; PostSchema requires owner, which the published creation lacks.
// Schemas that refuse what populate gives, so that it is not asked for: parent and project of SplitterSchema, OLTSchema, SlotSchema and PONSchema;
// project and connectors of FiberSchema; parent of NetworkConnectableSchema; project of BaseBoxSchema; tags of ProspectSchema; owner of PostSchema.
const models = [
  { key: 'ftthClient', schema: 'FTTHClientSchema', text: 'name', populate: ['tags'] },
  { key: 'property', schema: 'PropertySchema', text: 'address', populate: ['project', 'box', 'drop', 'tags'], contradicted: property, place: true },
  { key: 'box', schema: 'BoxSchema', text: 'name', populate: ['project', 'boxType', 'tags'], place: true },
  { key: 'splitter', schema: 'SplitterSchema', text: 'name', populate: ['splitterType'] },
  { key: 'splitterType', schema: 'SplitterTypeSchema', text: 'code' },
  { key: 'connector', schema: 'ConnectorSchema', text: 'name', populate: ['parent', 'project', 'connectorType'] },
  { key: 'connectorType', schema: 'ConnectorTypeSchema', text: 'code' },
  { key: 'cable', schema: 'CableSchema', text: 'name', populate: ['project', 'cableType', 'tags'] },
  { key: 'cableType', schema: 'CableTypeSchema', text: 'code' },
  { key: 'fiber', schema: 'FiberSchema', text: 'name', populate: ['parent'] },
  { key: 'networkConnector', schema: 'NetworkConnectorSchema', text: 'name', populate: ['project'] },
  { key: 'networkConnectables', schema: 'NetworkConnectableSchema', text: 'name', populate: ['project'] },
  { key: 'baseBox', schema: 'BaseBoxSchema', text: 'observation', contradicted: baseBox },
  { key: 'boxType', schema: 'BoxTypeSchema', text: 'code' },
  { key: 'project', schema: 'ProjectSchema', text: 'name', area: 'area' },
  { key: 'projectGroup', schema: 'ProjectGroupSchema', text: 'name', populate: ['projects.project'] },
  { key: 'region', schema: 'RegionSchema', text: 'name', populate: ['projects', 'tags', 'regionType'], area: 'polygon' },
  { key: 'regionType', schema: 'RegionTypeSchema', text: 'name' },
  { key: 'tag', schema: 'TagSchema', text: 'name' },
  { key: 'pendency', schema: 'PendencySchema', text: 'name', populate: ['owner', 'project', 'pendencyType', 'tags', 'responsibles'], place: true },
  { key: 'pendencyType', schema: 'PendencyTypeSchema', text: 'name' },
  { key: 'prospect', schema: 'ProspectSchema', text: 'name', place: true },
  { key: 'post', schema: 'PostSchema', text: 'title' },
  { key: 'olt', schema: 'OLTSchema', text: 'name' },
  { key: 'slot', schema: 'SlotSchema', text: 'name' },
  { key: 'pon', schema: 'PONSchema', text: 'name' },
  { key: 'users', schema: 'UserSchema', text: 'name', populate: ['projects.project', 'projectGroups.group'] },
];

const tagged = ['ftthClient', 'property', 'box', 'cable', 'region', 'pendency', 'prospect', 'post'];

module.exports = { models, tagged, property };
