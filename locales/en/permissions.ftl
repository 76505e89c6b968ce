# What each permission of Microsoft Graph lets the program read, and what is lost without it;
# and the directory roles that a signed-in person can need.

## Permissions
permission-AccessReview-Read-All = Reads the definitions of access reviews; without it nobody sees whether access is reviewed regularly.
permission-AdministrativeUnit-Read-All = Reads administrative units; without it the scope of restricted administration stays unknown.
permission-Agreement-Read-All = Reads terms of use; without it the terms that policies demand have no name and no content.
permission-Application-Read-All = Reads app registrations and service principals with the dates of their credentials; without it applications and their permissions are missing.
permission-AuditLog-Read-All = Reads the directory’s audit events and the registered methods of administrators; without it nobody knows who changed what.
permission-AuthenticationContext-Read-All = Reads authentication contexts; without it policies that protect one show its id only.
permission-DelegatedAdminRelationship-Read-All = Reads relationships with partners (GDAP); without it their roles and end dates are missing.
permission-DeviceManagementApps-Read-All = Reads app protection, app configuration and Intune’s audit events; without it managed apps are not covered.
permission-DeviceManagementConfiguration-Read-All = Reads device configuration, compliance, updates and filters; without it most of Intune is missing.
permission-DeviceManagementRBAC-Read-All = Reads Intune roles, their assignments and scope tags; without it nobody sees who may manage devices.
permission-DeviceManagementScripts-Read-All = Reads scripts and remediations with their content; without it changes to them go unnoticed.
permission-DeviceManagementServiceConfig-Read-All = Reads enrolment configurations; without it the rules for new devices are missing.
permission-Directory-Read-All = Reads the directory as a whole, and alone covers delegated permission grants; without it the consent that users gave is missing.
permission-Domain-Read-All = Reads the domains; without it password expiry and federation are not assessed.
permission-Group-Read-All = Reads groups and their members; more than is needed where group memberships can be read by themselves.
permission-GroupMember-Read-All = Reads the groups that hold roles or stand in policies, with their members; without it nobody sees whom such a group brings in.
permission-GroupSettings-Read-All = Reads the directory’s settings for groups; without it the consent of group owners is not assessed.
permission-LicenseAssignment-Read-All = Reads the subscribed licences; without it it stays open whether a feature is licensed at all.
permission-Organization-Read-All = Reads the organisation’s details; without it the tenant cannot be identified beyond doubt, and nothing is stored.
permission-Policy-Read-All = Reads Conditional Access and the other policies of the directory; without it most requirements for Entra ID cannot be assessed.
permission-Policy-Read-AuthenticationMethod = Reads the policies for authentication methods and strengths; without it weak methods stay undetected.
permission-Policy-Read-PermissionGrant = Reads the policies for app consent; without it nobody sees what users may consent to.
permission-PrivilegedEligibilitySchedule-Read-AzureADGroup = Reads who may become a member of a privileged group (PIM); without it such accounts are missing among the privileged.
permission-RoleAssignmentSchedule-Read-Directory = Reads role assignments with their end; without it permanent and temporary ones look alike.
permission-RoleEligibilitySchedule-Read-Directory = Reads who may activate a role; without it eligible administrators are missing.
permission-RoleManagement-Read-All = Reads all roles of all services; more than is needed where the directory’s roles can be read by themselves.
permission-RoleManagement-Read-Directory = Reads the directory’s roles and who holds them; without it privileged access is not assessed.
permission-RoleManagementPolicy-Read-Directory = Reads the rules for activating roles; without it approval and notification are not assessed.
permission-SecurityEvents-Read-All = Reads the secure score and its recommendations; without it both are missing.
permission-SharePointTenantSettings-Read-All = Reads SharePoint’s tenant settings; without it sharing is assessed from an imported export only.
permission-User-Read-All = Reads the accounts that hold roles; without it they are known by id only.

## Directory roles
directory-role-f2ef992c-3afb-46b9-b7cf-a126ee74c451 = Global Reader
directory-role-5d6b6bb7-de71-4623-b4af-96380a352509 = Security Reader
directory-role-194ae4cb-b126-40b2-bd5b-6091b380977d = Security Administrator
directory-role-b1be1c3e-b65d-4f19-8427-f6fa0d97feb9 = Conditional Access Administrator
directory-role-e8611ab8-c189-46e8-94e1-60213ab1f814 = Privileged Role Administrator
directory-role-9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3 = Application Administrator
directory-role-158c047a-c907-4556-b7ef-446551a6b5f7 = Cloud Application Administrator
directory-role-4a5d8f65-41da-4de4-8968-e035b65339cf = Reports Reader
directory-role-f28a1f50-f6e7-4571-818b-6a12f2af6b6c = SharePoint Administrator
directory-role-0526716b-113d-4c15-b2c8-68e3c22b9f80 = Authentication Policy Administrator
directory-role-45d8d3c5-c802-45c6-b32a-1d70b5e1e86e = Identity Governance Administrator
directory-role-3a2c62db-5318-420d-8d74-23affee5d9d5 = Intune Administrator
directory-role-62e90394-69f5-4237-9190-012177145e10 = Global Administrator
