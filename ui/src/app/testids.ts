// Names of the main controls, for tests that drive the window. Stable: change them with the tests.
// Lists add the item's own id or index: `finding-row-<index>`, `tenant-row-<id>`, `nav-<screen>`.
export { TEST } from "../shared/testids";
